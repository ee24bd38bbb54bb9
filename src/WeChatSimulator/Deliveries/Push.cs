using WeChatSimulator.Accounts;
using WeChatSimulator.Fans;

namespace WeChatSimulator.Deliveries;

/// <summary>Something WeChat tells the back end. Every delivery of it carries the same content.</summary>
internal sealed class Push(
    SimulatedAccount account,
    Fan fan,
    string kind,
    IReadOnlyList<Field> fields
)
{
    private int shown;

    public SimulatedAccount Account => account;

    public Fan Fan => fan;

    /// <summary>The message type or the event's name.</summary>
    public string Kind => kind;

    public IReadOnlyList<Field> Fields => fields;

    /// <summary>The back end may answer with a message.</summary>
    public bool IsAnswerable => kind is not ("unsubscribe" or "LOCATION");

    /// <summary>The fan sent a message of their own, so that a news reply holds one card.</summary>
    public required bool IsMessage { get; init; }

    /// <summary>True for the first answer only: of several the phone shows one.</summary>
    public bool ClaimAnswer() => Interlocked.Exchange(ref shown, 2) < 2;

    /// <summary>True for the first failure, unless an answer was shown.</summary>
    public bool ClaimFailure() => Interlocked.CompareExchange(ref shown, 1, 0) == 0;

    public string? Find(string name) => fields.FirstOrDefault(field => field.Name == name)?.Text;
}
