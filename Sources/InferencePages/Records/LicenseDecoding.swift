import Claims
import CostPages
import Diagnostics
import Fields
import Site

/// What `licenses.yaml` says.
struct LicenseData {
    var licenses: [LicenseRecord] = []
    var families: [FamilyLicense] = []
    var validatedSystems: [String] = []
}

/// The licences of `licenses.yaml`, and everything that is wrong with that file.
func decodeLicenses(_ value: LocatedValue, in file: CostFile) -> (
    data: LicenseData, diagnostics: [Diagnostic]
) {
    var file = file
    var reader = FieldReader(value, what: "the licence file", path: file.path)
    reader.nextCheck(of: &file)
    var data = LicenseData()
    data.licenses = reader.groups("licenses", what: "the licence", licenseRecord)
    data.families = reader.groups("families", what: "the family") { familyLicense(&$0, in: file) }
    data.validatedSystems = reader.strings("validated_by_osaid")
    reader.requireUniqueIDs(data.licenses.map { ($0.id, $0.span) }, what: "licence")
    reader.requireUniqueIDs(data.families.map { ($0.id, $0.span) }, what: "row")
    let ids = data.licenses.map(\.id)
    for family in data.families where !ids.contains(family.license) {
        reader.report(
            "license-unknown", "there is no licence '\(family.license)'", at: family.span,
            help: didYouMean(family.license, among: ids, otherwise: "list it under 'licenses'"))
    }
    return (data, reader.finish())
}

private func licenseRecord(_ reader: inout FieldReader) -> LicenseRecord? {
    let id = licenseID(&reader)
    let title = reader.string("title")
    let tier = reader.choice("tier", LicenseRecord.Tier.self)
    let commercial = reader.choice("commercial", LicenseRecord.Commercial.self)
    let clause = reader.value("scale_clause").flatMap { value in
        reader.group(value, what: "'scale_clause'", scaleClause)
    }
    let texts = (
        commercial: reader.string("commercial_note"), attribution: reader.string("attribution"),
        note: reader.string("note")
    )
    let flags = (
        policy: reader.bool("acceptable_use_policy"), patents: reader.bool("patent_grant"),
        open: reader.bool("osi_open_source")
    )
    let lists = (
        permits: reader.listed("permits"), requires: reader.listed("requires"),
        forbids: reader.listed("forbids")
    )
    let url = reader.webAddress("url")
    guard let id, let tier, let commercial else { return nil }
    return LicenseRecord(
        id: id, title: title, tier: tier, commercial: commercial, commercialNote: texts.commercial,
        hasUsePolicy: flags.policy,
        scaleClause: clause, attribution: texts.attribution, grantsPatents: flags.patents,
        isOpenSource: flags.open, permits: lists.permits, requires: lists.requires, forbids: lists.forbids,
        url: url, note: texts.note, span: reader.span)
}

/// The id becomes part of an address.
private func licenseID(_ reader: inout FieldReader) -> String? {
    guard let id = reader.requiredString("id") else { return nil }
    if isAddressPart(id) { return id }
    reader.report(
        "cost-word", "'\(id)' cannot be a licence's id", at: reader.value("id")?.span ?? reader.span,
        help: "it becomes part of an address: use letters, digits, '.', '-' and '_'")
    return nil
}

extension FieldReader {
    /// A list of texts; nil where the key is not written, so that nothing is told from not known.
    fileprivate mutating func listed(_ key: String) -> [String]? {
        let texts = strings(key)
        return contains(key) ? texts : nil
    }

}

private func scaleClause(_ reader: inout FieldReader) -> ScaleClause? {
    let effect = reader.requiredString("effect")
    let measured = reader.string("measured")
    var limits: [ScaleClause.Limit] = []
    if reader.contains("any_of") {
        limits = reader.groups("any_of", what: "this limit", limit)
    } else if let only = limit(&reader) {
        limits = [only]
    }
    return effect.map { ScaleClause(limits: limits, effect: $0, measured: measured) }
}

private func limit(_ reader: inout FieldReader) -> ScaleClause.Limit? {
    let metric = reader.requiredString("metric")
    let threshold = reader.requiredNumber("threshold")
    guard let metric, let threshold else { return nil }
    return ScaleClause.Limit(metric: metric, threshold: threshold)
}

private func familyLicense(_ reader: inout FieldReader, in file: CostFile) -> FamilyLicense? {
    let id = reader.requiredString("id")
    let license = reader.requiredString("license")
    let checked = reader.choice("checked", FamilyLicense.Check.self)
    let text = reader.string("text")
    let provenance = reader.provenance(in: file)
    guard let id, let license, let checked, let provenance else { return nil }
    return FamilyLicense(
        id: id, license: license, checked: checked, text: text, provenance: provenance, span: reader.span)
}
