/// Where an input stands in a workload file, as its keys from the outside in.
package struct Field: Hashable, Sendable, CustomStringConvertible {
    /// The keys, such as `options`, `self-hosted`, `attempts`.
    package let keys: [String]

    /// The field under these keys.
    package init(_ keys: String...) {
        self.keys = keys
    }

    init(keys: [String]) {
        self.keys = keys
    }

    /// The field of this name inside this one.
    package func appending(_ key: String) -> Field {
        Field(keys: keys + [key])
    }

    /// The field under keys with points between, inside this one.
    func appending(path: String) -> Field {
        Field(keys: keys + path.split(separator: ".").map(String.init))
    }

    /// The keys with points between: `options.self-hosted.attempts`.
    package var description: String { keys.joined(separator: ".") }
}
