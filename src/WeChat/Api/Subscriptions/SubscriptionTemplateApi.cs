using System.Globalization;
using WeChat.Api.Http;

namespace WeChat.Api.Subscriptions;

/// <summary>The account's templates for subscription messages, the same way for official accounts and mini-programs.</summary>
public sealed class SubscriptionTemplateApi
{
    public const int LargestPage = 30;
    public const int FewestKeywords = 2;
    public const int MostKeywords = 5;
    public const int LongestScene = 15;

    private readonly TokenCalls calls;

    internal SubscriptionTemplateApi(TokenCalls calls) => this.calls = calls;

    /// <summary>The account's service categories.</summary>
    public async Task<IReadOnlyList<TemplateCategory>> GetCategoriesAsync(
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Get("/wxaapi/newtmpl/getcategory");
        var answer = await calls.SendAsync(
            call,
            SubscriptionJson.Wire.CategoryAnswer,
            cancellation
        );
        return answer.Data ?? [];
    }

    /// <summary>Templates that WeChat's library holds for categories.</summary>
    /// <param name="categories">Ids of the account's categories.</param>
    /// <param name="start">How many to pass over.</param>
    /// <param name="limit">At most 30.</param>
    public async Task<TemplateTitlePage> FindTitlesAsync(
        IReadOnlyList<int> categories,
        int start = 0,
        int limit = LargestPage,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, LargestPage);
        var call = ApiCall.Get(
            "/wxaapi/newtmpl/getpubtemplatetitles",
            ("ids", string.Join(',', categories)),
            ("start", start.ToString(CultureInfo.InvariantCulture)),
            ("limit", limit.ToString(CultureInfo.InvariantCulture))
        );
        var answer = await calls.SendAsync(call, SubscriptionJson.Wire.TitleAnswer, cancellation);
        return new(answer.Count, answer.Data ?? []);
    }

    /// <summary>The fields that a template of the library offers.</summary>
    public async Task<IReadOnlyList<TemplateKeyword>> GetKeywordsAsync(
        int tid,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Get(
            "/wxaapi/newtmpl/getpubtemplatekeywords",
            ("tid", tid.ToString(CultureInfo.InvariantCulture))
        );
        var answer = await calls.SendAsync(call, SubscriptionJson.Wire.KeywordAnswer, cancellation);
        return answer.Data ?? [];
    }

    /// <summary>Takes a template from the library.</summary>
    /// <param name="tid">Its number there.</param>
    /// <param name="keywords">Numbers of 2 to 5 of its fields, in the order they shall be shown.</param>
    /// <param name="scene">What it is for, at most 15 characters.</param>
    /// <returns>The template id for sending.</returns>
    public async Task<string> AddAsync(
        int tid,
        IReadOnlyList<int> keywords,
        string scene,
        CancellationToken cancellation = default
    )
    {
        if (keywords.Count is < FewestKeywords or > MostKeywords)
        {
            throw new ArgumentException("A template has 2 to 5 fields.", nameof(keywords));
        }

        if (scene.Length is 0 or > LongestScene)
        {
            throw new ArgumentException("A scene is 1 to 15 characters.", nameof(scene));
        }

        var call = ApiCall.Post(
            "/wxaapi/newtmpl/addtemplate",
            new TemplateAdd(tid.ToString(CultureInfo.InvariantCulture), keywords, scene),
            SubscriptionJson.Wire.TemplateAdd
        );
        var answer = await calls.SendAsync(
            call,
            SubscriptionJson.Wire.TemplateIdAnswer,
            cancellation
        );
        return ApiAnswer.Needs(answer.PriTmplId, call.Path, "priTmplId");
    }

    /// <summary>All templates of the account.</summary>
    public async Task<IReadOnlyList<SubscriptionTemplate>> ListAsync(
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Get("/wxaapi/newtmpl/gettemplate");
        var answer = await calls.SendAsync(
            call,
            SubscriptionJson.Wire.TemplateListAnswer,
            cancellation
        );
        return answer.Data ?? [];
    }

    public Task DeleteAsync(string templateId, CancellationToken cancellation = default)
    {
        var call = ApiCall.Post(
            "/wxaapi/newtmpl/deltemplate",
            new TemplateDelete(templateId),
            SubscriptionJson.Wire.TemplateDelete
        );
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }
}
