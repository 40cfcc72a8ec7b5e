import Cost
package import Inference

extension WorkloadKeyGroup {
    /// The group in a handbook that calls the options so: in its places, and where it lists them in their order.
    package func named(in names: LanguageModelNames) -> WorkloadKeyGroup {
        WorkloadKeyGroup(
            name: name, title: title, places: places.map { names.field(usual: $0) ?? $0 },
            keys: listsOptions ? keys.named(in: names) : keys)
    }

    fileprivate var listsOptions: Bool { places == ["options"] }
}

extension WorkloadKeys {
    /// The keys of a group with those of the groups that it shares, in a handbook that calls the options so.
    package static func keys(of name: String, in names: LanguageModelNames) -> [WorkloadKey] {
        let listsOptions = groups.contains { $0.name == name && $0.listsOptions }
        return listsOptions ? keys(of: name).named(in: names) : keys(of: name)
    }
}

extension [WorkloadKey] {
    fileprivate func named(in names: LanguageModelNames) -> [WorkloadKey] {
        names.entries.compactMap { entry in
            first { $0.name == entry.kind.rawValue }.map {
                WorkloadKey(entry.name.id.rawValue, $0.form, $0.absence, $0.meaning)
            }
        }
    }
}
