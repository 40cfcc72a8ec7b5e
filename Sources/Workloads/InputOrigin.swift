extension ScenarioInput.Origin {
    /// Whether it is the program's default.
    package var isUsual: Bool { kind == "default" }

    /// The word of data files for where a number comes from.
    package var kind: String {
        switch self {
        case .written: "scenario"
        case .usual: "default"
        case .assumption: "assumption"
        case .rate: "rate"
        case .throughput: "throughput"
        case .model: "model"
        }
    }

    /// The id of its row; nil where it has none.
    package var id: String? {
        switch self {
        case .written, .usual: nil
        case .assumption(let id), .rate(let id), .throughput(let id), .model(let id): id
        }
    }
}
