package org.wheelhouse.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.store.AuditStore;

/** Writes down who did what, when and from where. Lines are only ever added; they hold no passwords, codes or texts of people. */
@Service
public class Audit {

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    private static final int DETAIL = 500;

    private final AuditStore lines;
    private final Clock clock;

    public Audit(AuditStore lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** What is worth a line. */
    public enum What {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGN_IN_SLOWED,
        SIGNED_OUT,
        SIGNED_OUT_EVERYWHERE,
        TOKEN_COPIED,
        INVITED,
        LINK_MADE,
        PASSWORD_SET,
        ROLE_CHANGED,
        COHORT_CHANGED,
        SWITCHED_OFF,
        SWITCHED_ON,
        EXPORTED,
        DELETED,
        REVEALED,
        SIGNED_OFF,
        REFUSED,
        BACKED_UP,
        BACKUP_FAILED
    }

    /** @param who empty when nobody was signed in; @param about the person it concerns, if that is somebody else */
    public record Line(
            Instant at, Optional<PersonId> who, Optional<PersonId> about, What what, String detail, String address) {}

    /** @param detail in words, at most {@value #DETAIL} signs are kept; line breaks become blanks */
    public void write(What what, PersonId who, String detail) {
        write(new Line(clock.instant(), Optional.of(who), Optional.empty(), what, detail, address()));
    }

    /** As {@link #write(What, PersonId, String)}, for what one person does to another. */
    public void writeAbout(What what, PersonId who, PersonId about, String detail) {
        write(new Line(clock.instant(), Optional.of(who), Optional.of(about), what, detail, address()));
    }

    /** For what somebody may not do: this line stays, although the work around it is taken back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void writeRefused(PersonId who, String detail) {
        write(What.REFUSED, who, detail);
    }

    /** For what happens while nobody is signed in. */
    public void writeOfNobody(What what, String detail) {
        write(new Line(clock.instant(), Optional.empty(), Optional.empty(), what, detail, address()));
    }

    /** The newest first. */
    public List<Line> newest(int count) {
        return lines.newest(count);
    }

    private void write(Line line) {
        Line safe = new Line(
                line.at(), line.who(), line.about(), line.what(), oneLine(line.detail()), oneLine(line.address()));
        lines.insert(safe);
        LOG.info(
                "audit {} by {} about {} from {}: {}",
                safe.what().name().toLowerCase(Locale.ROOT),
                safe.who().map(PersonId::toString).orElse("nobody"),
                safe.about().map(PersonId::toString).orElse("nobody else"),
                safe.address(),
                safe.detail());
    }

    /** Nobody may write a second line into the log by way of a name. */
    private static String oneLine(String text) {
        String line = text.codePoints()
                .map(sign -> Character.isISOControl(sign) || sign == 0x2028 || sign == 0x2029 ? ' ' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.length() > DETAIL ? line.substring(0, DETAIL) : line;
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "";
    }
}
