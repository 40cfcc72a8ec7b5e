import Cost
import Decision
import Diagnostics
import Fields
import Site

extension FieldReader {
    /// What an answer does to the options: `allows`, `runs` and `counts`, each a list of ids of options.
    mutating func optionEffects(among options: [OptionID]?) -> OptionEffects {
        let allows = optionIDs("allows", among: options)
        let effects = OptionEffects(
            allows: allows?.map(\.rawValue), runs: (optionIDs("runs", among: options) ?? []).map(\.rawValue),
            counts: (optionIDs("counts", among: options) ?? []).map(\.rawValue))
        guard contains("reads_as") else { return effects }
        for key in ["allows", "runs", "counts"] where contains(key) {
            report(
                "decision-answer", "\(what) has both '\(key)' and 'reads_as'", at: span(of: key),
                help: "take '\(key)' out: the answer does what the one does that it is read as")
        }
        return effects
    }

    /// The option under a key; nil where it is absent or none of `options`.
    mutating func optionID(_ key: String, among options: [OptionID]?) -> OptionID? {
        guard string(key) != nil else { return nil }
        return optionIDs(key, among: options)?.first
    }
}
