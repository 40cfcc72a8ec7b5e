import Decision
import Diagnostics
import Site

/// What one page expects.
struct PageExpectation: Sendable {
    package let page: Int
    let expectation: Expectation
}

/// Replays the walks that pages expect. A walk that does not exist, stops at a question or ends at
/// another outcome is an error that names both.
func replay(
    _ expectations: [PageExpectation], of decisions: Decisions, on map: SiteMap
) -> (examples: [Decisions.Example], diagnostics: [Diagnostic]) {
    var examples: [Decisions.Example] = []
    var diagnostics: [Diagnostic] = []
    for entry in expectations {
        do {
            guard
                let walk = try replay(
                    entry.expectation, of: decisions, path: map.pages[entry.page].source.path)
            else {
                continue
            }
            examples.append(Decisions.Example(page: entry.page, walk: walk))
        } catch {
            diagnostics.append(error)
        }
    }
    return (examples, diagnostics)
}

private func replay(
    _ expectation: Expectation, of decisions: Decisions, path: String
) throws(Diagnostic) -> Walk? {
    guard let claim = expectation.walk else {
        guard let outcome = expectation.outcome else { return nil }
        throw Diagnostic(
            .error, "expect-walk", "the page expects outcome '\(outcome.text)', but names no walk to it",
            path: path,
            span: outcome.span, help: "add 'walk:' with the answers, such as \(decisions.exampleOfPath)")
    }
    let walk = try findWalk(
        claim.text, in: decisions.graph, rule: "expect-walk", path: path, span: claim.span)
    guard let end = walk.outcome else {
        throw Diagnostic(
            .error, "expect-walk", "the walk '\(claim.text)' ends at question '\(walk.end.id)'", path: path,
            span: claim.span, help: "answer that question too: '\(claim.text)/\(walk.end.id)-...'")
    }
    if let outcome = expectation.outcome, outcome.text != end {
        throw Diagnostic(
            .error, "expect-outcome",
            "the walk '\(walk.path)' ends at '\(end)', but the page expects '\(outcome.text)'",
            path: path, span: outcome.span, help: "change the walk, the outcome or what the page says")
    }
    return walk
}

/// The walk that a path names, or the diagnostic of the first part that is wrong.
func findWalk(
    _ path: String, in graph: DecisionGraph, rule: String, path file: String, span: Range<Int>
) throws(Diagnostic) -> Walk {
    do {
        return try graph.walk(path: path)
    } catch {
        let slip = error.slip.flatMap { nearMiss($0, among: error.valid) }
        throw Diagnostic(
            .error, rule, "there is no walk '\(path)': \(error)", path: file, span: span,
            help: slip.map { "did you mean '\($0)'?" })
    }
}

/// Pages that expect a walk where there is nothing to walk.
func unanswerable(_ expectations: [PageExpectation], on map: SiteMap) -> [Diagnostic] {
    expectations.compactMap { entry in
        guard let claim = entry.expectation.walk ?? entry.expectation.outcome else { return nil }
        return Diagnostic(
            .error, "decision-missing", "the page expects a walk, but there is no decision",
            path: map.pages[entry.page].source.path, span: claim.span,
            help: "write 'content/data/decision.yaml', or take this out")
    }
}

extension WalkError {
    /// The text that is wrong, where a near miss can be looked for.
    fileprivate var slip: String? {
        switch self {
        case .unknownQuestion(let text, _), .unknownAnswer(let text, _, _), .notAnAnswer(let text, _, _),
            .wrongEnd(let text, _, _):
            text
        case .noGate, .wrongQuestion, .afterTheEnd, .leadsNowhere: nil
        }
    }
}

extension Decisions {
    /// A path that exists, to show the form.
    var exampleOfPath: String { table.walks.first.map { "'\($0.path)'" } ?? "'question-answer'" }
}
