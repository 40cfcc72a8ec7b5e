import Cost
import Decision
import Diagnostics
import Site

extension FieldReader {
    /// What an answer does to the options: `allows`, `runs` and `counts`, each a list of ids of the cost core.
    mutating func optionEffects() -> OptionEffects {
        let allows = optionIDs("allows")
        let effects = OptionEffects(
            allows: allows?.map(\.rawValue), runs: (optionIDs("runs") ?? []).map(\.rawValue),
            counts: (optionIDs("counts") ?? []).map(\.rawValue))
        guard contains("reads_as") else { return effects }
        for key in ["allows", "runs", "counts"] where contains(key) {
            report(
                "decision-answer", "\(what) has both '\(key)' and 'reads_as'", at: span(of: key),
                help: "take '\(key)' out: the answer does what the one does that it is read as")
        }
        return effects
    }

    /// The option of the cost core under a key; nil where it is absent or none.
    mutating func optionID(_ key: String) -> OptionID? {
        guard string(key) != nil else { return nil }
        return optionIDs(key)?.first
    }
}
