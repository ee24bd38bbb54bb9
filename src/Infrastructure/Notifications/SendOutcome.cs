namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>What a try to send met.</summary>
/// <param name="Kind">Sent, to be tried later, or hopeless.</param>
/// <param name="Error">For the row: a code and a few words, no secrets.</param>
public readonly record struct SendOutcome(SendOutcomeKind Kind, string Error)
{
    public static SendOutcome Sent => new(SendOutcomeKind.Sent, "");

    public static SendOutcome Later(string error) => new(SendOutcomeKind.Later, error);

    public static SendOutcome Hopeless(string error) => new(SendOutcomeKind.Hopeless, error);
}
