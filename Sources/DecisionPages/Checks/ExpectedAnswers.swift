import Advice
import Decision
import Diagnostics
import Site

/// Checks that a page which walks the decision with a scenario answers as the cost of that scenario does, or says why
/// not: an example that contradicts the core would teach readers to.
func expectedAnswerProblems(
    _ expectation: Expectation, _ subject: CostSubject?, _ site: SiteContext, page: Int
) -> [Diagnostic] {
    guard let decisions = site.decision.decisions, let claim = expectation.walk,
        let walk = decisions.examples.first(where: { $0.page == page })?.walk
    else { return [] }
    let check = ExpectedAnswers(
        expectation: expectation, claim: claim, decisions: decisions, walk: walk,
        computed: subject.map { decisions.computed(from: $0) } ?? [], subject: subject,
        path: site.map.pages[page].source.path)
    return check.contradictions + check.idleReasons
}

private struct ExpectedAnswers {
    let expectation: Expectation
    let claim: Expectation.Claim
    let decisions: Decisions
    let walk: Walk
    let computed: [ComputedAnswer]
    /// What the page names; nil where it names none.
    let subject: CostSubject?
    let path: String

    /// Answers of the walk that the scenario computes otherwise, without a reason.
    var contradictions: [Diagnostic] {
        walk.steps.compactMap { step in
            guard let answer = differing(step), !hasReason(step.question) else { return nil }
            return Diagnostic(
                .error, "expect-computed",
                "the page answers '\(step.answer)' to '\(step.question)', and its \(kind.word) "
                    + "'\(subject?.id ?? "")' computes '\(answer.answer)': \(answer.reason)",
                path: path, span: claim.span,
                help:
                    "change the walk or the \(kind.word), or say why: 'otherwise: {\(step.question): ...}'")
        }
    }

    /// Reasons for answers that are those of the scenario, or that the walk does not give.
    var idleReasons: [Diagnostic] {
        expectation.otherwise.compactMap { question, reason in
            if walk.steps.contains(where: { $0.question == question && differing($0) != nil }) { return nil }
            return Diagnostic(
                .error, "expect-otherwise",
                "the page gives a reason for another answer to '\(question)' than the computed one, and there is none",
                path: path, span: reason.span,
                help: didYouMean(
                    question, among: walk.steps.filter { differing($0) != nil }.map(\.question),
                    otherwise: "take the reason out"))
        }
    }

    private var kind: CostSubjectKind { subject?.kind ?? .scenario }

    private func differing(_ step: Step) -> ComputedAnswer? {
        computed.first { $0.question == step.question && $0.answer != step.answer }
    }

    private func hasReason(_ question: String) -> Bool {
        expectation.otherwise.contains { $0.question == question }
    }
}
