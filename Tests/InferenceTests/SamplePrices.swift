import Cost
import Exact
import Inference
import Samples

extension SeededGenerator {
    mutating func price(upTo cents: Int) -> Price {
        usd(ratio(Int.random(in: 0...cents, using: &self), 100))
    }
}

/// A price in USD per Mtok; zero where it is none, which no test expects.
func usd(_ value: Rational) -> Price {
    do { return try Price(usdPerMtok: value) } catch { return Price.free }
}

/// A price in USD per Mtok as a file has it.
func usd(_ text: String) -> Price { usd(number(text)) }

extension Price {
    static let free = (try? Price(microUSDPerMtok: 0))!
}
