import Cost

extension OptionID {
    static let first = OptionID(rawValue: "first")
    static let second = OptionID(rawValue: "second")
    /// With capacity of its own.
    static let stepped = OptionID(rawValue: "stepped")
    /// With capacity of its own and a price.
    static let mixed = OptionID(rawValue: "mixed")
}
