import Answers
import Decision
import DecisionPages
import Diagnostics
import Fields
import FuzzDriver
import InferencePages
import Parts
import Site
import Workloads

/// Some bytes as data: of a handbook that is sound without them, and of its commands.
///
/// Bytes that start with a line `-- path --` are files, each below such a line: data files take the place of those of
/// the handbook, `workload.yaml` is a workload, `list.json` a public price list, and `answers` has lines such as
/// `rain=no`. All other bytes are a workload.
struct FuzzedData: Sendable {
    /// The handbook, with the files of the input in the place of its own.
    let files: [SourceFile]
    private let input: [String: SourceFile]

    init(_ bytes: [UInt8]) {
        var input = fuzzedFiles(in: bytes) { path in
            path.hasPrefix("content/data/") || ["workload.yaml", "list.json", "answers"].contains(path)
        }
        if input.isEmpty { input = [SourceFile(path: "workload.yaml", bytes: bytes)] }
        let isOwn = Set(input.map(\.path)).contains
        files = Self.book.filter { !isOwn($0.path) } + input.filter { $0.path.hasPrefix("content/") }
        self.input = Dictionary(input.map { ($0.path, $0) }) { first, _ in first }
    }

    /// Builds the handbook and asks all that can be asked with the input.
    ///
    /// - Returns: what must never be the case and is, in a sentence.
    func brokenLaw() async -> String? {
        // The handbook alone is sound, and building it takes most of the time.
        if input.keys.contains(where: { $0.hasPrefix("content/") }) {
            print(await buildSite(files, options: Self.options) { _ in }.diagnostics)
        }
        let workload = workload()
        if input["answers"] != nil { await decide(on: workload) }
        return importLaw()
    }

    private static let book = fuzzedFiles(in: Array(smallBook.utf8)) { _ in true }

    static let options = BuildOptions.withAllParts(today: CalendarDate("2026-11-23") ?? .earliest)
}

extension FuzzedData {
    private func print(_ diagnostics: [Diagnostic], others: [SourceFile] = []) {
        let report = DiagnosticReport(diagnostics, sources: files + others)
        for format in DiagnosticFormat.allCases { _ = report.printed(as: format, colored: true) }
    }

    /// What the workload costs, printed in every form.
    private func workload() -> CostedScenario? {
        guard let file = input["workload.yaml"] else { return nil }
        let answer = CostQuestion(.file(file), today: Self.options.today).answer(from: files)
        print(answer.diagnostics, others: [file])
        guard let scenario = answer.scenario else { return nil }
        _ = (CostReport.table(scenario), CostReport.json(scenario), CostReport.csv(scenario))
        return scenario
    }

    /// What the decision says to the answers and the workload, printed in every form.
    private func decide(on workload: CostedScenario?) async {
        guard let consultation = await consult(files, options: Self.options).consultation else { return }
        let evidence = workload.flatMap { consultation.evidence(of: $0, given: answers) }
        guard let walk = try? consultation.graph.replay(evidence?.answers ?? answers) else { return }
        let report = consultation.report(on: walk, holding: answers, evidence: evidence)
        _ = (report.text(), report.json.pretty, report.markdown)
    }

    /// The answers of lines such as `rain=no`.
    private var answers: [String: String] {
        let lines = String(decoding: input["answers"]?.bytes ?? [], as: UTF8.self).split(separator: "\n")
        let pairs = lines.map { $0.split(separator: "=", maxSplits: 1).map(String.init) }.filter {
            $0.count == 2
        }
        return Dictionary(pairs.map { ($0[0], $0[1]) }) { first, _ in first }
    }

    /// What an import writes is sound, and holds all that the list has to say: a second import changes nothing.
    private func importLaw() -> String? {
        guard let list = input["list.json"] else { return nil }
        let order = PriceImport(list, day: Self.options.today)
        let answer = order.answer(from: files)
        print(answer.diagnostics, others: [list])
        guard let edited = answer.edited else { return nil }
        let again = order.answer(from: files.filter { $0.path != edited.path } + [edited])
        if !again.diagnostics.isEmpty { return "an import wrote prices that are not sound" }
        return again.edited == nil ? nil : "a second import changes what the first one wrote"
    }
}
