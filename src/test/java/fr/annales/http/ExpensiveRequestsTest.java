package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Engine;
import fr.annales.engine.FakeEngine;
import fr.annales.web.Pages;
import fr.annales.web.Site;
import java.time.InstantSource;
import org.eclipse.jetty.http.HttpURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may cost much is told by its address, and what people ask is not among it. */
class ExpensiveRequestsTest {
    private static boolean isExpensive(String address) {
        return new ExpensiveRequests(200).contain(HttpURI.from("http://localhost" + address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/events?size=21",
                "/api/events?q=loi&size=100",
                "/api/events?size=9999999999",
                "/api/events?size=%31%30%30",
                "/api/events?q=loi&explain=true",
                "/api/events?q=%22a%22+%22b%22+%22c%22",
                "/?q=a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q",
                "/api/suggest?q=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q",
                "/api/events.csv",
                "/api/%65vents.csv",
                "/api/x/../events.jsonl",
                "/api/events.atom?q=loi",
                "/api/changes",
                "/oai?verb=Identify",
                "/chronologie",
                "/sitemap.xml",
            })
    void what_may_cost_much(String address) {
        assertThat(isExpensive(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/events",
                "/api/events?q=loi&size=20&explain=false",
                "/api/events?size=beaucoup",
                "/?q=%22insertion+par+l%E2%80%99activit%C3%A9%22+-%22loi+de%22&type=loi&decade=1980&page=3",
                "/?q=quelles+sont+les+lois+sur+l%27insertion+par+l%27%C3%A9conomique+des+ann%C3%A9es+80",
                "/api/suggest?q=ins&size=20",
                "/api/events/loi",
                "/api/events/loi.bib",
                "/evenements/loi",
            })
    void what_people_ask(String address) {
        assertThat(isExpensive(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"16, 1, 1", "16, 2, 1", "16, 3, 2", "16, 64, 2", "64, 4, 3", "1, 8, 1"})
    void one_processor_is_left_to_the_others(int requests, int processors, int most) {
        assertThat(ExpensiveRequests.most(requests, processors)).isEqualTo(most);
    }

    @Test
    void every_list_is_an_address_of_the_server() {
        Site site = Pages.of(null, "http://localhost", _ -> new byte[0], InstantSource.system(), false);
        try (Engine engine = new FakeEngine();
                Server server = new Server(engine, () -> new Readiness(true, null), site, Limits.DEFAULT, null)) {
            assertThat(server.paths()).containsAll(ExpensiveRequests.lists());
        }
    }
}
