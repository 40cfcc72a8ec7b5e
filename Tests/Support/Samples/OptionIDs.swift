package import Cost

extension OptionID {
    package static let closed = OptionID(rawValue: "closed")
    package static let managedOpen = OptionID(rawValue: "managed-open")
    package static let selfHosted = OptionID(rawValue: "self-hosted")
    package static let hybrid = OptionID(rawValue: "hybrid")
}
