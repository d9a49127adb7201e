package org.wheelhouse.people.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.security.Secrets;
import org.wheelhouse.people.start.DemoPeople.Invented;
import org.wheelhouse.people.start.WhoMaySignIn.Entry;
import org.wheelhouse.people.store.PersonStore;

/**
 * The demo's passwords: one simple word for all while only this machine can reach the house, random ones as soon as others can.
 */
@Component
class DemoPasswords {

    /** Known to everybody who reads the source; never left in place when the house can be reached from outside. */
    static final String SIMPLE = "wheelhouse";

    private final PersonStore people;
    private final PasswordEncoder passwords;
    private final boolean reachable;

    DemoPasswords(PersonStore people, PasswordEncoder passwords, @Value("${server.address:}") String address) {
        this.people = people;
        this.passwords = passwords;
        this.reachable = !isLoopback(address);
    }

    /** Sets what is missing and what is too simple, and says what there is; passwords that people chose themselves are left. */
    List<Entry> prepare(List<Entry> saidBefore) {
        Map<String, String> before = new HashMap<>();
        saidBefore.forEach(entry -> before.put(entry.email(), entry.password()));
        Map<String, Boolean> isSimple = new HashMap<>();
        String simpleHash = reachable ? "" : Objects.requireNonNull(passwords.encode(SIMPLE));
        return Stream.concat(Stream.of(DemoPeople.FACILITATOR, DemoPeople.ADMIN), DemoPeople.TWELVE.stream())
                .flatMap(person -> people
                        .findByEmail(person.email())
                        .map(account -> entry(person, account, before, isSimple, simpleHash))
                        .stream())
                .toList();
    }

    private Entry entry(
            Invented person,
            Account account,
            Map<String, String> before,
            Map<String, Boolean> isSimple,
            String simpleHash) {
        Optional<String> hash = account.passwordHash();
        boolean simple =
                hash.isPresent() && isSimple.computeIfAbsent(hash.get(), known -> passwords.matches(SIMPLE, known));
        Optional<String> said = Optional.ofNullable(before.get(person.email()));
        if (reachable && (hash.isEmpty() || simple)) {
            String random = Secrets.readable();
            people.setPassword(account.person().id(), Objects.requireNonNull(passwords.encode(random)));
            return entry(person, random);
        }
        if (hash.isEmpty()) {
            people.setPassword(account.person().id(), simpleHash);
            return entry(person, SIMPLE);
        }
        return entry(person, simple ? SIMPLE : said.orElse(WhoMaySignIn.OWN));
    }

    private static Entry entry(Invented person, String password) {
        String role = person.executive() ? "executive" : person.role().name().toLowerCase(java.util.Locale.ROOT);
        return new Entry(person.name(), role, person.email(), password);
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
