namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>A canned reason for sending a field back, or for a refusal.</summary>
/// <param name="Code">Lower-case ASCII, at most 32.</param>
/// <param name="Field">Whose <see cref="CaseField.Code"/>; null: the application as a whole.</param>
/// <param name="Title">What the reviewer picks.</param>
/// <param name="Message">What the member reads: what is wrong and what to do.</param>
/// <param name="Rejects">It ends the case; else the member may correct it.</param>
public sealed record CaseReason(
    string Code,
    string? Field,
    string Title,
    string Message,
    bool Rejects = false
);
