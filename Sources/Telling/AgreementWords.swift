package import Cost

extension CurveWords {
    /// In how many draws one option of a pair costs no more: `rented costs no more than owned in 65 of 100 draws`; nil
    /// where one of the two is not drawn.
    package func agreeing(_ pair: CostInquiry.Pair, in draws: Draws) -> String? {
        draws.draws(pair.to, noDearerThan: pair.from).map { agreeing in
            let share = CostWords.hundredths(Draws.share(agreeing))
            return "\(name(pair.to)) costs no more than \(name(pair.from)) in \(share) of 100 draws"
        }
    }
}
