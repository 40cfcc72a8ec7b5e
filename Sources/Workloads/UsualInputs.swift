package import Exact

extension NamedScenario {
    /// The keys that the file leaves out, each with the number that holds in its place: the same key with the same
    /// number once, in the order of the file. What a result leans on without anybody having written it, but what adds nothing.
    package var usualInputs: [(key: String, value: Rational)] {
        var usual: [(key: String, value: Rational)] = []
        for input in inputs where input.origin.isUsual && !input.isUnspoken {
            guard case .number(let value) = input.content,
                let key = input.field.split(separator: ".").last.map(String.init),
                !usual.contains(where: { $0.key == key && $0.value == value })
            else { continue }
            usual.append((key, value))
        }
        return usual
    }
}
