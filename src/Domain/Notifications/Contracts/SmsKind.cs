namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>
/// A kind of text message and what its template may show. The room that sends it registers it; the settings give each kind
/// the operator's template id.
/// </summary>
/// <param name="Name">As the settings write it: <c>card.take-over</c>.</param>
/// <param name="Parameters">Names of all its parameters, in the order of the operator's placeholders.</param>
public sealed record SmsKind(string Name, IReadOnlyList<string> Parameters);
