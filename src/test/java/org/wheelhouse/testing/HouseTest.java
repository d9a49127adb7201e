package org.wheelhouse.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.wheelhouse.Wheelhouse;

/**
 * A test with the whole house, started once for all such tests of the JVM (so never add properties, mocks or
 * {@code @DirtiesContext}: each variation starts another house). It answers on a free port ({@code @LocalServerPort}), holds its
 * data in a fresh H2 in memory with the demo people in it, and tells the time by {@link TestClock} (a bean, put back after every
 * test). After every test nobody is signed in.
 *
 * <p>The database is shared and not rolled back: make your own people with {@link Visitors}, and never count what others may
 * have added.
 *
 * <p>Screen tests: {@code @HouseTest class XViewTest extends ScreenTest}, then {@code visitors.signIn(person)} before
 * {@code navigate(...)}. Browser tests: {@code @HouseTest}, {@code @LocalServerPort int port}, and the demo's passwords
 * ({@link Visitors#PASSWORD}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag(HouseTest.TAG)
@SpringBootTest(
        classes = Wheelhouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:house;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH",
            "wheelhouse.data=target/test-data/${test.fork:1}",
            "wheelhouse.demo=on",
            "server.address=127.0.0.1",
            "server.shutdown=immediate"
        })
@Import({Visitors.class, HouseTestBeans.class})
@ExtendWith(AfterHouseTest.class)
public @interface HouseTest {

    /** What {@code ./wheelhouse check} leaves out. */
    String TAG = "house";
}
