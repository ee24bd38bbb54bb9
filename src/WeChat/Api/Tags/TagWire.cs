using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Tags;

/// <summary>A tag to make, change or delete.</summary>
internal sealed record TagChange(TagChange.Fields Tag)
{
    public static TagChange Of(int? id, string? name) => new(new Fields(id, name));

    internal sealed record Fields(int? Id, string? Name);
}

internal sealed record TagAnswer : ApiAnswer
{
    public Tag? Tag { get; init; }

    internal override bool HasContent => Tag is not null;
}

internal sealed record TagList : ApiAnswer
{
    public IReadOnlyList<Tag>? Tags { get; init; }

    internal override bool HasContent => Tags is not null;
}

internal sealed record TagFans(int Tagid, string? NextOpenid);

internal sealed record TagMembers(IReadOnlyList<string> OpenidList, int Tagid);

internal sealed record TagsOf(string Openid);

internal sealed record TagIdList : ApiAnswer
{
    [JsonPropertyName("tagid_list")]
    public IReadOnlyList<int>? Ids { get; init; }

    internal override bool HasContent => Ids is not null;
}
