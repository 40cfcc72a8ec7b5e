extension Scenario {
    /// The value of an input; nil where the scenario has no such option, or other GPUs or another routing.
    package func value(of input: Input) -> Rational? {
        switch input {
        case .workload(let part): workload[keyPath: part.path]
        case .fteUSDPerMonth: fteUSDPerMonth
        case .model(.closed, let part): closed?.model[keyPath: part.path]
        case .model(.managedOpen, let part): managedOpen?.model[keyPath: part.path]
        case .model: nil
        case .fixed(.closed, let part): closed?.fixed[keyPath: part.path]
        case .fixed(.managedOpen, let part): managedOpen?.fixed[keyPath: part.path]
        case .fixed(.selfHosted, let part): selfHosted?.fixed[keyPath: part.path]
        case .fixed(.hybrid, let part): hybrid?.fixed[keyPath: part.path]
        case .fleet(let part): selfHosted?.fleet[part]
        case .routing(let part): hybrid?.routing[part]
        }
    }

    /// The scenario with another value of an input; nil where `value(of:)` is nil.
    package func setting(_ input: Input, to value: Rational) -> Scenario? {
        guard self.value(of: input) != nil else { return nil }
        var copy = self
        copy.set(input, to: value)
        return copy
    }

    /// Gives an input another value; does nothing where `value(of:)` is nil.
    mutating func set(_ input: Input, to value: Rational) {
        switch input {
        case .workload(let part): workload[keyPath: part.path] = value
        case .fteUSDPerMonth: fteUSDPerMonth = value
        case .model(.closed, let part): closed?.model[keyPath: part.path] = value
        case .model(.managedOpen, let part): managedOpen?.model[keyPath: part.path] = value
        case .model: break
        case .fixed(.closed, let part): closed?.fixed[keyPath: part.path] = value
        case .fixed(.managedOpen, let part): managedOpen?.fixed[keyPath: part.path] = value
        case .fixed(.selfHosted, let part): selfHosted?.fixed[keyPath: part.path] = value
        case .fixed(.hybrid, let part): hybrid?.fixed[keyPath: part.path] = value
        case .fleet(let part): selfHosted?.fleet[part] = value
        case .routing(let part): hybrid?.routing[part] = value
        }
    }
}

extension Input.WorkloadInput {
    fileprivate var path: WritableKeyPath<Workload, Rational> {
        switch self {
        case .inputShare: \.inputShare
        case .cachedShare: \.cachedShare
        case .cacheWriteShare: \.cacheWriteShare
        case .batchShare: \.batchShare
        case .tokensPerRequest: \.tokensPerRequest
        case .peakToAverage: \.peakToAverage
        }
    }
}

extension Input.ModelInput {
    fileprivate var path: WritableKeyPath<PricedModel, Rational> {
        switch self {
        case .attempts: \.attempts
        case .tokenizerFactor: \.tokenizerFactor
        case .priceFactor: \.priceFactor
        }
    }
}

extension Input.FixedInput {
    fileprivate var path: WritableKeyPath<FixedCosts, Rational> {
        switch self {
        case .staffFTE: \.staffFTE
        case .usdPerMonth: \.usdPerMonth
        }
    }
}

extension Input.FleetInput {
    /// The keys of the number inside the option.
    var keys: [String] {
        switch self {
        case .capexUSDPerGPU, .usdPerKWh: ["owned", rawValue]
        default: [rawValue]
        }
    }

    fileprivate var path: WritableKeyPath<Fleet, Rational>? {
        switch self {
        case .usdPerGPUHour, .capexUSDPerGPU, .usdPerKWh: nil
        case .gpusPerReplica: \.gpusPerReplica
        case .tokensPerSecond: \.tokensPerSecond
        case .safeShare: \.safeShare
        case .spareReplicas: \.spareReplicas
        case .minimumReplicas: \.minimumReplicas
        case .overheadShare: \.overheadShare
        case .paidHours: \.paidHours
        case .attempts: \.attempts
        }
    }
}

extension Fleet {
    fileprivate subscript(input: Input.FleetInput) -> Rational? {
        get {
            if let path = input.path { return self[keyPath: path] }
            return switch (gpus, input) {
            case (.rented(let usdPerHour), .usdPerGPUHour): usdPerHour
            case (.owned(let gpu), .capexUSDPerGPU): gpu.capexUSD
            case (.owned(let gpu), .usdPerKWh): gpu.usdPerKWh
            default: nil
            }
        }
        set {
            guard let newValue else { return }
            if let path = input.path { self[keyPath: path] = newValue }
            switch (gpus, input) {
            case (.rented, .usdPerGPUHour):
                gpus = .rented(usdPerHour: newValue)
            case (.owned(var gpu), .capexUSDPerGPU):
                gpu.capexUSD = newValue
                gpus = .owned(gpu)
            case (.owned(var gpu), .usdPerKWh):
                gpu.usdPerKWh = newValue
                gpus = .owned(gpu)
            default: break
            }
        }
    }
}

extension Hybrid.Routing {
    fileprivate subscript(input: Input.RoutingInput) -> Rational? {
        get {
            switch (self, input) {
            case (.router(let routed, _, _), .routedShare): routed
            case (.router(_, let redo, _), .redoShare): redo
            case (.router(_, _, let usd), .usdPerMillionRequests): usd
            case (.cascade(let escalated), .escalatedShare): escalated
            default: nil
            }
        }
        set {
            guard let value = newValue else { return }
            switch (self, input) {
            case (.router(_, let redo, let usd), .routedShare):
                self = .router(routedShare: value, redoShare: redo, usdPerMillionRequests: usd)
            case (.router(let routed, _, let usd), .redoShare):
                self = .router(routedShare: routed, redoShare: value, usdPerMillionRequests: usd)
            case (.router(let routed, let redo, _), .usdPerMillionRequests):
                self = .router(routedShare: routed, redoShare: redo, usdPerMillionRequests: value)
            case (.cascade, .escalatedShare):
                self = .cascade(escalatedShare: value)
            default: break
            }
        }
    }
}
