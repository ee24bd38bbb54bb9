using System.Diagnostics.CodeAnalysis;

namespace WeChat.Callbacks;

/// <summary>A delivery, or why there is none. Never both.</summary>
public readonly record struct ReadResult
{
    public ReadResult(CallbackDelivery delivery) => Delivery = delivery;

    public ReadResult(CallbackFailureCode code) => Failure = new CallbackFailure(code);

    public CallbackDelivery? Delivery { get; }

    public CallbackFailure? Failure { get; }

    [MemberNotNullWhen(true, nameof(Delivery))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Delivery is not null;
}
