namespace WeChatUnion.Domain.Fans;

/// <summary>
/// The person behind a UnionId, WeChat's name for one account in all apps of one Open Platform
/// account.
/// </summary>
public sealed class UnionIdentity
{
    public const string Once = "ux_fans_union_ids_union_id";

    private UnionIdentity() { }

    public UnionIdentityId Id { get; private set; }

    public string UnionId { get; private set; } = null!;

    public PersonId PersonId { get; private set; }

    public DateTimeOffset FirstSeenAt { get; private set; }

    /// <summary>Rises with each identity that joins, so that joins of the same person meet.</summary>
    public int Version { get; private set; }

    public static UnionIdentity Of(string unionId, PersonId person, DateTimeOffset now) =>
        new()
        {
            Id = UnionIdentityId.New(),
            UnionId = unionId,
            PersonId = person,
            FirstSeenAt = now,
            Version = 1,
        };

    public void Touch() => Version++;

    public void MoveTo(PersonId person)
    {
        PersonId = person;
        Version++;
    }
}
