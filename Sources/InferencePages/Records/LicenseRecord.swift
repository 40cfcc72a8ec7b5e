package import CostPages
import Exact
import Site

/// What a licence of open weights allows.
struct LicenseRecord: Sendable {
    enum Tier: String, CaseIterable, Sendable {
        case permissive, conditional, unknown
        case researchOnly = "research-only"
    }

    enum Commercial: String, CaseIterable, Sendable {
        case allowed, conditional, unknown
        case notAllowed = "not-allowed"
    }

    package let id: String
    /// Its full name; nil where the id is all there is.
    package let title: String?
    let tier: Tier
    let commercial: Commercial
    let commercialNote: String?
    /// Whether there is a policy of forbidden uses; nil where that is not known.
    let hasUsePolicy: Bool?
    let scaleClause: ScaleClause?
    let attribution: String?
    let grantsPatents: Bool?
    let isOpenSource: Bool?
    /// What it permits, requires and forbids; nil where that is not held, empty where the text names nothing.
    let permits: [String]?
    let requires: [String]?
    let forbids: [String]?
    /// Where the text stands.
    package let url: WebAddress?
    package let note: String?
    /// Where the licence stands in its file.
    package let span: Range<Int>

    package var name: String { title ?? id }
}

/// What changes for users above a size.
struct ScaleClause: Sendable {
    /// One of these limits is enough.
    package let limits: [Limit]
    let effect: String
    /// When the size is measured.
    package let measured: String?

    struct Limit: Sendable {
        /// `monthly_active_users`.
        let metric: String
        package let threshold: Rational
    }
}

/// The licence of a family of models.
package struct FamilyLicense: Sendable {
    enum Check: String, CaseIterable, Sendable {
        case primary, secondary, none
    }

    /// The family, as models name it.
    package let id: String
    let license: String
    let checked: Check
    /// What was read.
    package let text: String?
    package let provenance: Provenance
    /// Where the row stands in its file.
    package let span: Range<Int>
}
