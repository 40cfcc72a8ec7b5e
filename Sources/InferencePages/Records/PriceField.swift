import Claims
import Diagnostics
import Inference
import Site

extension FieldReader {
    /// A list price in USD per Mtok; nil after a problem and where it is absent.
    mutating func price(_ key: String) -> Price? {
        guard let number = number(key) else { return nil }
        do throws(PriceError) {
            return try Price(usdPerMtok: number)
        } catch {
            report("cost-range", "'\(key)': \(error.sentence)", at: value(key)?.span ?? span)
            return nil
        }
    }
}
