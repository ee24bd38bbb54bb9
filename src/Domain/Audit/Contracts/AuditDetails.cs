namespace WeChatUnion.Domain.Audit.Contracts;

/// <summary>
/// What a line tells about one person beyond ids: old and new values of a change, a typed reason. It is
/// stored encrypted and read only with a reason; erasing the person makes it unreadable.
/// </summary>
/// <param name="about">Id of the person or member it is about, as <see cref="IAuditErasure"/> will be told.</param>
/// <param name="text">1 to 2,000 characters.</param>
/// <exception cref="ArgumentException">The text is empty or too long.</exception>
public sealed class AuditDetails(Guid about, string text)
{
    public const int MaxLength = 2000;

    public Guid About { get; } = about;

    public string Text { get; } =
        text.Length is > 0 and <= MaxLength
            ? text
            : throw new ArgumentException("Details have 1 to 2,000 characters.", nameof(text));

    /// <summary>Whoever prints an entry prints no personal data.</summary>
    public override string ToString() => nameof(AuditDetails);
}
