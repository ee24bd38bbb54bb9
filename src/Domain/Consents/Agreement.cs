using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.Consents;

/// <summary>
/// 单独同意: a person agreed to one kind of data being used, in the words of one version. The row stays as proof of what was
/// agreed, and until when (PIPL, art. 14 and 69).
/// </summary>
public sealed class Agreement
{
    public const string OncePerVersion = "ux_consents_agreements_standing";
    public const int MaxVersionLength = 32;

    private Agreement() { }

    public AgreementId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public AgreementKind Kind { get; private set; }

    public string TextVersion { get; private set; } = null!;

    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>Null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool IsStanding => WithdrawnAt is null;

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;

    public static Agreement Give(
        PersonId person,
        AgreementKind kind,
        string textVersion,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = AgreementId.New(),
            PersonId = person,
            Kind = kind,
            TextVersion = textVersion,
            GivenAt = now,
        };

    /// <summary>The person turned out to be another one.</summary>
    internal void MoveTo(PersonId person) => PersonId = person;

    internal bool SaysTheSameAs(Agreement other) =>
        IsStanding
        && other.IsStanding
        && Kind == other.Kind
        && TextVersion == other.TextVersion
        && Id != other.Id;

    /// <summary>One person gave it twice, as two: it was given when it was given first.</summary>
    internal void Absorb(Agreement other) =>
        GivenAt = other.GivenAt < GivenAt ? other.GivenAt : GivenAt;
}
