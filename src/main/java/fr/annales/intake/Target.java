package fr.annales.intake;

import fr.annales.event.Facet;

/** What the cells of a column become: a field of an event, a part of its date, or values of a facet. */
sealed interface Target {
    /** As it is written after {@code --map}. */
    String word();

    /** Whether an event takes it from one column only. */
    boolean isSingle();

    /** What is no vocabulary. */
    enum Field implements Target {
        ID("id"),
        KEY("cle"),
        DATE("date"),
        START("debut"),
        END("fin"),
        YEAR("annee"),
        MONTH("mois"),
        DAY("jour"),
        END_YEAR("annee-fin"),
        END_MONTH("mois-fin"),
        END_DAY("jour-fin"),
        OTHER_DATE("autre-date"),
        EPOCH("epoque"),
        TITLE("titre"),
        TEXT("texte"),
        SOURCE("source"),
        LINKS("liens"),
        LINK_LABEL("legende"),
        ORDER("ordre"),
        ALIASES("anciens-id"),
        IGNORED("ignorer");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }

        boolean isDate() {
            return compareTo(DATE) >= 0 && compareTo(END_DAY) <= 0;
        }

        @Override
        public boolean isSingle() {
            return switch (this) {
                case TEXT, SOURCE, LINKS, LINK_LABEL, OTHER_DATE, IGNORED -> false;
                default -> true;
            };
        }
    }

    /** Values of a facet, which an archive declares or is made to. */
    record OfFacet(Facet facet) implements Target {
        @Override
        public boolean isSingle() {
            return facet.isSingle();
        }

        @Override
        public String word() {
            return facet.equals(Facet.THEME)
                    ? "themes"
                    : facet.equals(Facet.TYPE) || Targets.KNOWN.contains(facet)
                            ? facet.id()
                            : Targets.FACET + facet.label();
        }
    }
}
