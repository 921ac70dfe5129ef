package vn.huunghi.aid.donor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The days of a registration, which the database keeps beside the donor for queries to search. */
@Entity
@Immutable
@Table(name = "donor_registration")
@SuppressWarnings("UnusedVariable")
class RegisteredDays {
    @Id
    private Long id;

    private UUID donorId;
    private LocalDate firstDay;
    private LocalDate lastDay;

    protected RegisteredDays() {}
}
