using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.Cards;

/// <summary>A person agreed to the text on personal data, in the version shown.</summary>
public sealed class Consent
{
    public const string OncePerVersion = "ux_cards_consents_person_version";
    public const int MaxVersionLength = 32;

    private Consent() { }

    public ConsentId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public string TextVersion { get; private set; } = null!;

    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>The row stays as proof of what was agreed, and until when.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;

    public static Consent Give(PersonId person, string textVersion, DateTimeOffset now) =>
        new()
        {
            Id = ConsentId.New(),
            PersonId = person,
            TextVersion = textVersion,
            GivenAt = now,
        };

    internal void MoveTo(PersonId person) => PersonId = person;
}
