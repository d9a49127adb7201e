package org.wheelhouse.bench.load;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.wheelhouse.Wheelhouse;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.people.store.StayStore;
import org.wheelhouse.retro.CardService;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.RetroService;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

/**
 * The product in a process of its own with boards of many cards and people who are signed in. It says their cookies, the boards
 * with a card of each, and answers on a port of its own how many statements it has sent to the database.
 */
public final class BoardHouse {

    /** Lines that it says: a person's cookies; the leader's come first. */
    public static final String COOKIES = "cookies ";

    public static final String BOARD = "board ";
    public static final String CARD = "card ";
    public static final String COUNTER = "counter ";
    public static final String READY = "ready";

    /** More boards beside the first, to see what an open one costs. */
    public static final int MORE_BOARDS = 8;

    private static final AtomicLong STATEMENTS = new AtomicLong();
    private static final int COLUMNS = 5;

    private BoardHouse() {}

    /** @param arguments how many cards, how many people */
    public static void main(String[] arguments) throws IOException {
        SpringApplication application = new SpringApplication(Wheelhouse.class);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(new Counting()));
        ConfigurableApplicationContext house = application.run();
        Visitors visitors = new Visitors(
                house.getBean(PersonStore.class),
                house.getBean(CohortStore.class),
                house.getBean(StayStore.class),
                Clock.systemUTC());
        int port = ((WebServerApplicationContext) house).getWebServer().getPort();
        Cohort cohort = visitors.cohort();
        Person lead = visitors.facilitator(cohort);
        visitors.signIn(lead);
        for (int i = 0; i <= MORE_BOARDS; i++) {
            board(house, cohort, Integer.parseInt(arguments[0]));
        }
        cookies(visitors, port, lead);
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            cookies(visitors, port, visitors.participant(cohort));
        }
        System.out.println(COUNTER + counter());
        System.out.println(READY);
    }

    private static void cookies(Visitors visitors, int port, Person person) {
        Web web = visitors.web(port, person);
        System.out.println(COOKIES + web.cookies());
    }

    private static void board(ConfigurableApplicationContext house, Cohort cohort, int cards) {
        List<Column> columns = java.util.stream.IntStream.rangeClosed(1, COLUMNS)
                .mapToObj(number -> new Column(number, "Column " + number, ""))
                .toList();
        BoardForm form = new BoardForm(columns, true, true, Budget.of(Budget.MOST, true), List.of());
        BoardId board = house.getBean(RetroService.class)
                .begin("Bench", form, Optional.of(cohort.id()), Phase.WRITE, Optional.empty());
        CardId card = new CardId(UUID.randomUUID());
        for (int i = 0; i < cards; i++) {
            card = new CardId(UUID.randomUUID());
            RetroOutcome outcome = house.getBean(CardService.class)
                    .write(board, card, 1 + i % COLUMNS, "What slows us down, number " + i, Optional.empty());
            if (!(outcome instanceof RetroOutcome.Done)) {
                throw new IllegalStateException(outcome.toString());
            }
        }
        System.out.println(BOARD + board);
        System.out.println(CARD + card);
    }

    private static int counter() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] number = String.valueOf(STATEMENTS.get()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, number.length);
            exchange.getResponseBody().write(number);
            exchange.close();
        });
        server.start();
        return server.getAddress().getPort();
    }

    /** Stands before the database and counts what is sent to it. */
    private static final class Counting implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source
                    ? new DelegatingDataSource(source) {
                        @Override
                        public Connection getConnection() throws SQLException {
                            return counted(super.getConnection());
                        }
                    }
                    : bean;
        }

        private static Connection counted(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    BoardHouse.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            STATEMENTS.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
