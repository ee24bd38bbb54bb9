namespace WeChatUnion.Domain.Fans;

/// <summary>One person was absorbed by another: where an id found in an old audit row leads.</summary>
public sealed class PersonJoin
{
    public const string OncePerAbsorbed = "ux_fans_joins_absorbed";

    private PersonJoin() { }

    public PersonJoinId Id { get; private set; }

    public PersonId AbsorbedId { get; private set; }

    public PersonId IntoId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static PersonJoin Of(PersonId absorbed, PersonId into, DateTimeOffset now) =>
        new()
        {
            Id = PersonJoinId.New(),
            AbsorbedId = absorbed,
            IntoId = into,
            At = now,
        };
}
