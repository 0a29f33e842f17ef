package fr.annales.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be imported.
 *
 * @param files one at least
 * @param data the folder of the archive, made where it is missing
 * @param maps what columns are, each {@code titre=Intitulé}
 * @param remove whether events go that vanished from their file
 * @param isTrial whether nothing is written
 */
public record ImportRequest(List<Path> files, Path data, List<String> maps, boolean remove, boolean isTrial) {
    public ImportRequest {
        files = List.copyOf(files);
        maps = List.copyOf(maps);
    }
}
