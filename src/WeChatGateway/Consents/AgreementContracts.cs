namespace WeChatUnion.Gateway.Consents;

/// <param name="Kind">The kind's name, as paths have it.</param>
/// <param name="Agreed">Whether the text in this version was agreed to and the agreement stands.</param>
internal sealed record AgreementContract(
    string Kind,
    string Title,
    string Version,
    string Text,
    bool Agreed
);

/// <param name="Version">Of the text the user read.</param>
internal sealed record AgreeRequest(string? Version);
