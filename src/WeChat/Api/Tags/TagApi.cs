using WeChat.Api.Http;
using WeChat.Api.Users;

namespace WeChat.Api.Tags;

/// <summary>Tags of an official account: at most 100, at most 20 on one fan.</summary>
public sealed class TagApi
{
    public const int LongestName = 30;
    public const int MostFansAtOnce = 50;

    private const int NoSuchTag = 45159;

    private readonly TokenCalls calls;

    internal TagApi(TokenCalls calls) => this.calls = calls;

    /// <param name="name">1 to 30 characters.</param>
    /// <exception cref="WeChatApiException">45157 (the name is taken), 45056 (100 tags already), 45158 (too long).</exception>
    public async Task<Tag> CreateAsync(string name, CancellationToken cancellation = default)
    {
        var call = Change("/cgi-bin/tags/create", null, Checked(name));
        var answer = await calls.SendAsync(call, TagJson.Wire.TagAnswer, cancellation);
        return answer.Tag
            ?? throw new WeChatApiException(call.Path, WeChatErrorKind.Unreadable, "no tag");
    }

    /// <summary>All tags, with how many fans bear each.</summary>
    public async Task<IReadOnlyList<Tag>> ListAsync(CancellationToken cancellation = default)
    {
        var call = ApiCall.Get("/cgi-bin/tags/get");
        return (await calls.SendAsync(call, TagJson.Wire.TagList, cancellation)).Tags ?? [];
    }

    /// <param name="name">1 to 30 characters.</param>
    public Task RenameAsync(int id, string name, CancellationToken cancellation = default) =>
        DoAsync(Change("/cgi-bin/tags/update", id, Checked(name)), cancellation);

    /// <summary>Takes a tag away. One that is not there is as good as deleted: the answer to a first attempt may be lost.</summary>
    /// <exception cref="WeChatApiException">45058 (WeChat's own tag), 45057 (more than 100,000 fans bear it: untag first).</exception>
    public Task DeleteAsync(int id, CancellationToken cancellation = default) =>
        DoAsync(
            Change("/cgi-bin/tags/delete", id, null) with
            {
                Accepted = NoSuchTag,
            },
            cancellation
        );

    /// <summary>The fans who bear a tag, page by page, each page when it is asked for.</summary>
    /// <param name="after">An OpenId to begin behind; null begins at the first.</param>
    public IAsyncEnumerable<OpenIdPage> ListFansAsync(
        int id,
        string? after = null,
        CancellationToken cancellation = default
    ) =>
        OpenIdPages.ReadAsync(
            after,
            from =>
            {
                var call = ApiCall.Post(
                    "/cgi-bin/user/tag/get",
                    new TagFans(id, from),
                    TagJson.Wire.TagFans
                ) with
                {
                    Repeatable = true,
                    Secrets = from is null ? [] : [from],
                };
                return calls.SendAsync(call, UserJson.Wire.OpenIdAnswer, cancellation);
            },
            cancellation
        );

    /// <summary>Gives fans a tag.</summary>
    /// <param name="openIds">At most 50.</param>
    /// <exception cref="WeChatApiException">45159 (no such tag), 45059 (20 tags already), 49003 (another account's OpenId).</exception>
    public Task AddFansAsync(
        int id,
        IReadOnlyList<string> openIds,
        CancellationToken cancellation = default
    ) => DoAsync(Members("/cgi-bin/tags/members/batchtagging", id, openIds), cancellation);

    /// <summary>Takes a tag from fans.</summary>
    /// <param name="openIds">At most 50.</param>
    public Task RemoveFansAsync(
        int id,
        IReadOnlyList<string> openIds,
        CancellationToken cancellation = default
    ) => DoAsync(Members("/cgi-bin/tags/members/batchuntagging", id, openIds), cancellation);

    /// <returns>Ids of the tags that a fan bears.</returns>
    public async Task<IReadOnlyList<int>> ListOfAsync(
        string openId,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/cgi-bin/tags/getidlist",
            new TagsOf(openId),
            TagJson.Wire.TagsOf
        ) with
        {
            Repeatable = true,
            Secrets = [openId],
        };
        return (await calls.SendAsync(call, TagJson.Wire.TagIdList, cancellation)).Ids ?? [];
    }

    private Task<ApiAnswer> DoAsync(ApiCall call, CancellationToken cancellation) =>
        calls.SendAsync(call with { Repeatable = true }, AnswerJson.Wire.ApiAnswer, cancellation);

    private static ApiCall Change(string path, int? id, string? name) =>
        ApiCall.Post(path, TagChange.Of(id, name), TagJson.Wire.TagChange);

    private static ApiCall Members(string path, int id, IReadOnlyList<string> openIds)
    {
        OpenIdLists.Check(openIds, MostFansAtOnce);
        return ApiCall.Post(path, new TagMembers(openIds, id), TagJson.Wire.TagMembers) with
        {
            Secrets = openIds,
        };
    }

    private static string Checked(string name) =>
        name.Length is 0 or > LongestName
            ? throw new ArgumentException("A tag's name is 1 to 30 characters.", nameof(name))
            : name;
}
