package import Cost
package import Exact

/// What one bought GPU costs, in exact numbers.
package typealias OwnedGPU = OwnedGPUOf<Rational>

/// What one bought GPU costs.
package struct OwnedGPUOf<Number: Quantity>: Hashable, Sendable {
    /// Purchase price of one GPU with its part of the server, USD, at least 0.
    package var capexUSD: Number
    /// Months over which it is written off, above 0.
    package var lifeMonths: Number
    /// Share of the purchase price that it sells for at the end of its life, 0 to 1.
    package var residualShare: Number
    /// Share of the purchase price that it sells for when the workload ends before its life does, 0 to 1; nil
    /// where none is stated, and then no more than at the end of its life is counted on.
    package var resaleShare: Number?
    /// Cost of capital, as a share of the purchase price per year, 0 to 1.
    package var financeSharePerYear: Number
    /// Cost of capital, as a share of the average book value per year, 0 to 1.
    package var capitalSharePerYear: Number = 0
    /// Installation of one GPU, USD, at least 0: paid with the purchase, and worth nothing to a buyer.
    package var installationUSD: Number = 0
    /// Months for which it is used before it is sold, above 0; nil for its life.
    package var horizonMonths: Number?
    /// Maintenance, as a share of the purchase price per year, 0 to 1.
    package var maintenanceSharePerYear: Number
    /// Power drawn by one GPU with its part of the server, kilowatts, at least 0.
    package var kilowatts: Number
    /// Power usage effectiveness of the site, at least 1.
    package var pue: Number
    /// Price of electricity, USD per kWh, at least 0.
    package var usdPerKWh: Number
    /// Rack space for one GPU, USD per month, at least 0.
    package var colocationUSDPerMonth: Number

    /// A bought GPU; no finance, maintenance or rack, and a PUE of 1, unless said otherwise.
    package init(
        capexUSD: Number, lifeMonths: Number, residualShare: Number = 0, resaleShare: Number? = nil,
        financeSharePerYear: Number = 0, maintenanceSharePerYear: Number = 0, kilowatts: Number,
        pue: Number = 1, usdPerKWh: Number, colocationUSDPerMonth: Number = 0
    ) {
        self.capexUSD = capexUSD
        self.lifeMonths = lifeMonths
        self.residualShare = residualShare
        self.resaleShare = resaleShare
        self.financeSharePerYear = financeSharePerYear
        self.maintenanceSharePerYear = maintenanceSharePerYear
        self.kilowatts = kilowatts
        self.pue = pue
        self.usdPerKWh = usdPerKWh
        self.colocationUSDPerMonth = colocationUSDPerMonth
    }

    /// What is paid before the first month, USD: the purchase and its installation. Throws `overflow`.
    package var outlayUSD: Number {
        get throws(ArithmeticError) { try capexUSD + installationUSD }
    }

    /// USD per month that the purchase loses in value.
    ///
    /// Over its life `(capex (1 - residual) + installation) / life`. Over a horizon h apart from the life
    /// `(capex (1 - residual) min(h, life) / life + installation) / h`, sold at its book value; with a resale stated,
    /// and h before the life's end, `(capex (1 - resale) + installation) / h`. Where the workload lasts for fewer
    /// months than that, `(capex (1 - resale) + installation) / months`, at the residual where no resale is stated.
    /// Throws `overflow`, and `divisionByZero` for a life of zero.
    package func amortizationUSDPerMonth(
        lastsMonths: Number?
    ) throws(ArithmeticError) -> Number {
        let whole = try lossOverUse
        guard let lastsMonths else { return whole }
        let cutShort = try (capexUSD * (1 - (resaleShare ?? residualShare)) + installationUSD) / lastsMonths
        return Number.pick(cutShort, else: whole, where: lastsMonths, isBelow: horizonMonths ?? lifeMonths)
    }

    /// USD per month that it loses from the purchase to the end of the horizon.
    private var lossOverUse: Number {
        get throws(ArithmeticError) {
            let loss = try capexUSD * (1 - residualShare)
            guard let horizonMonths else { return try (loss + installationUSD) / lifeMonths }
            let onBooks = try loss * Number.smaller(horizonMonths, lifeMonths) / lifeMonths
            let sold = try capexUSD * (1 - (resaleShare ?? residualShare))
            let early =
                resaleShare == nil
                ? onBooks : Number.pick(sold, else: onBooks, where: horizonMonths, isBelow: lifeMonths)
            return try (early + installationUSD) / horizonMonths
        }
    }

    /// The average of its book value over the months of use m, USD: it falls evenly from the outlay C to the residual R
    /// over its life and stays there.
    ///
    /// `C - (C - R) m / (2 life)` up to the end of its life, and `R + (C - R) life / (2 m)` beyond. Throws `overflow`
    /// and `divisionByZero`.
    package func averageBookUSD(lastsMonths: Number?) throws(ArithmeticError) -> Number {
        let use = horizonMonths ?? lifeMonths
        let months = lastsMonths.map { Number.smaller($0, use) } ?? use
        let rest = try capexUSD * residualShare
        let written = try outlayUSD - rest
        let before = try outlayUSD - written * months / (2 * lifeMonths)
        let beyond = try rest + written * lifeMonths / (2 * months)
        return Number.pick(before, else: beyond, where: months, isBelow: lifeMonths)
    }

    /// USD per month to keep it running: cost of capital, maintenance, rack, and power during the paid hours only.
    /// Throws `overflow`, and `divisionByZero` for a life of zero.
    package func runningUSDPerMonth(
        paidHours: Number, lastsMonths: Number?
    ) throws(ArithmeticError) -> Number {
        let onPrice = try capexUSD * (financeSharePerYear + maintenanceSharePerYear)
        let yearly =
            capitalSharePerYear.isZero
            ? onPrice : try onPrice + capitalSharePerYear * averageBookUSD(lastsMonths: lastsMonths)
        let power = try kilowatts * pue * usdPerKWh * paidHours
        return try yearly / 12 + colocationUSDPerMonth + power
    }

    /// The same GPU in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> OwnedGPUOf<Other> {
        var other = OwnedGPUOf<Other>(
            capexUSD: number(capexUSD), lifeMonths: number(lifeMonths), residualShare: number(residualShare),
            resaleShare: resaleShare.map(number), financeSharePerYear: number(financeSharePerYear),
            maintenanceSharePerYear: number(maintenanceSharePerYear), kilowatts: number(kilowatts),
            pue: number(pue), usdPerKWh: number(usdPerKWh),
            colocationUSDPerMonth: number(colocationUSDPerMonth))
        other.capitalSharePerYear = number(capitalSharePerYear)
        other.installationUSD = number(installationUSD)
        other.horizonMonths = horizonMonths.map(number)
        return other
    }
}
