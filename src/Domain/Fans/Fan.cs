using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Fans;

/// <summary>粉丝: one WeChat identity that follows or has used one of our apps.</summary>
public sealed class Fan
{
    public const int MaxWeChatIdLength = 64;
    public const int MaxSceneLength = 64;

    /// <summary>Begins what stands for an OpenId that was erased; WeChat's own begin with o.</summary>
    public const string ErasedPrefix = "erased-";

    private Fan() { }

    public FanId Id { get; private set; }

    public string AppId { get; private set; } = null!;

    public string OpenId { get; private set; } = null!;

    public string? UnionId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>Where the last follow came from, such as the scene of a QR code.</summary>
    public string? Scene { get; private set; }

    public DateTimeOffset FirstSeenAt { get; private set; }

    public DateTimeOffset? FollowedAt { get; private set; }

    public DateTimeOffset? UnfollowedAt { get; private set; }

    public bool IsErased => OpenId.StartsWith(ErasedPrefix, StringComparison.Ordinal);

    public bool Follows => FollowedAt > (UnfollowedAt ?? DateTimeOffset.MinValue);

    public static Fan Meet(FanIdentity identity, DateTimeOffset now) =>
        new()
        {
            Id = FanId.New(),
            AppId = identity.AppId,
            OpenId = identity.OpenId,
            PersonId = PersonId.New(),
            FirstSeenAt = now,
        };

    /// <summary>WeChat named this identity's UnionId.</summary>
    /// <returns>Whether it is news.</returns>
    public bool Learn(string unionId)
    {
        var isNew = UnionId != unionId;
        UnionId = unionId;
        return isNew;
    }

    /// <summary>The person behind this identity was absorbed by another.</summary>
    public void MoveTo(PersonId person) => PersonId = person;

    /// <param name="at">When WeChat says it happened: events may arrive out of order.</param>
    public void Unfollow(DateTimeOffset at)
    {
        if (at >= UnfollowedAt.GetValueOrDefault(DateTimeOffset.MinValue))
        {
            UnfollowedAt = at;
        }
    }

    /// <summary>Stands where the OpenId of somebody erased stood.</summary>
    public static string NewTombstone() => $"{ErasedPrefix}{Guid.CreateVersion7():N}";

    /// <summary>
    /// The account behind this identity is no more. The row stays under a name that leads to nobody, so that what counts
    /// fans still adds up; should the same OpenId ever come back, it is somebody new. Erased again it loses what was written
    /// to it meanwhile.
    /// </summary>
    public void Erase(string tombstone, DateTimeOffset at)
    {
        if (!IsErased)
        {
            OpenId = tombstone;
            Unfollow(at);
        }
        (UnionId, Scene) = (null, null);
    }
}
