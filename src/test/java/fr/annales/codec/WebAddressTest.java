package fr.annales.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://exemple.fr/loi?q=1#a        | exemple.fr         | true
            HTTPS://exemple.fr                  | exemple.fr         | true
            http://localhost:8080/              | localhost          | true
            http://[::1]:8080/                  | [::1]              | true
            http://192.168.0.1/a                | 192.168.0.1        | true
            https://musée.example/              | musée.example      | true
            https://musée.example./             | musée.example.     | true
            https://musée-lyon.fr:8443/salles   | musée-lyon.fr      | true
            https://archives.œuvre.fr/é         | archives.œuvre.fr  | true
            https://xn--muse-lyon-j4a.fr/       | xn--muse-lyon-j4a.fr | true
            http://my_host.example/             | my_host.example    | true
            http://_a.example                   | _a.example         | true
            http://nom:mot@musée.example/       | musée.example      | true
            http://192.168.0.999/               |                    | false
            http://a..b.fr/                     |                    | false
            http://mus%C3%A9e.example/          |                    | false
            http://exemple.fr:port/             |                    | false
            https:///chemin                     |                    | false
            https:musée.example                 |                    | false
            ftp://musée.example/                | musée.example      | false
            //musée.example/                    | musée.example      | false
            musée.example                       |                    | false
            http://un hôte.fr/                  |                    | false
            """)
    void an_address_has_a_host_in_any_letters(String address, @Nullable String host, boolean isAbsolute) {
        assertThat(WebAddress.isAbsolute(address)).isEqualTo(isAbsolute);
        assertThat(WebAddress.host(address)).isEqualTo(Optional.ofNullable(host));
    }

    /** It begins headers and the names of OAI-PMH, which are ASCII. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://exemple.fr               | true
            https://exemple.fr/histoire/     | true
            https://xn--muse-lyon-j4a.fr     | true
            http://my_host.example:8080/a    | true
            https://musée.example/           | false
            http://nom:mot@exemple.fr/       | false
            http://nom:mot@my_host.example/  | false
            https://exemple.fr/?q            | false
            https://exemple.fr/#a            | false
            https://exemple.fr//a            | false
            """)
    void what_the_addresses_of_a_service_begin_with(String address, boolean isBase) {
        assertThat(WebAddress.isBase(address)).isEqualTo(isBase);
    }
}
