import Cost
import Diagnostics

/// What `licenses.yaml` says.
struct LicenseData {
    var licenses: [LicenseRecord] = []
    var families: [FamilyLicense] = []
    var validatedSystems: [String] = []
}

/// The licences of `licenses.yaml`, and everything that is wrong with that file.
func decodeLicenses(_ value: YAMLValue, in file: CostFile) -> (data: LicenseData, diagnostics: [Diagnostic]) {
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
    let id = reader.requiredString("id")
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
    guard let id, let tier, let commercial else { return nil }
    return LicenseRecord(
        id: id, tier: tier, commercial: commercial, commercialNote: texts.commercial,
        hasUsePolicy: flags.policy,
        scaleClause: clause, attribution: texts.attribution, grantsPatents: flags.patents,
        isOpenSource: flags.open, note: texts.note, span: reader.span)
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
