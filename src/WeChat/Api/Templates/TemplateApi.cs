using System.Globalization;
using WeChat.Api.Http;

namespace WeChat.Api.Templates;

/// <summary>Template messages of a verified service account, and its up to 25 templates.</summary>
public sealed class TemplateApi
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly TokenCalls calls;

    internal TemplateApi(TokenCalls calls) => this.calls = calls;

    /// <summary>Sends one message. Accepted is not delivered: that comes as the event TEMPLATESENDJOBFINISH.</summary>
    /// <returns>The message's id, the MsgID of that event.</returns>
    /// <exception cref="TemplateFieldException">A value does not fit its field.</exception>
    /// <exception cref="WeChatApiException">
    /// Among others 40003, 40037 (template), 43004 (not a follower), 43019 (blacklisted), 47003 (a field).
    /// </exception>
    public async Task<long> SendAsync(
        string openId,
        TemplateMessage message,
        CancellationToken cancellation = default
    )
    {
        var body = TemplateSend.Of(openId, message);
        var call = ApiCall.Post(
            "/cgi-bin/message/template/send",
            body,
            TemplateJson.Wire.TemplateSend
        ) with
        {
            Repeatable = message.ClientMessageId is not null,
            Secrets = [openId],
        };
        var answer = await calls.SendAsync(call, TemplateJson.Wire.MessageIdAnswer, cancellation);
        return answer.Msgid;
    }

    /// <summary>Sends the one message that a fan agreed to on the page of <see cref="OneTimeSubscribeUrl"/>.</summary>
    public Task SendOneTimeAsync(
        string openId,
        OneTimeMessage message,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/cgi-bin/message/template/subscribe",
            OneTimeSend.Of(openId, message),
            TemplateJson.Wire.OneTimeSend
        ) with
        {
            Secrets = [openId],
        };
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }

    /// <summary>All templates of the account.</summary>
    public async Task<IReadOnlyList<PrivateTemplate>> ListAsync(
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Get("/cgi-bin/template/get_all_private_template");
        var answer = await calls.SendAsync(call, TemplateJson.Wire.TemplateList, cancellation);
        return answer.List ?? [];
    }

    /// <summary>Takes a template from WeChat's library.</summary>
    /// <param name="shortId">Its number there, such as TM00015 or a number of the category templates.</param>
    /// <param name="keywords">Names of the fields wanted, in order; only for category templates.</param>
    /// <returns>The template id for sending.</returns>
    public async Task<string> AddAsync(
        string shortId,
        IReadOnlyList<string>? keywords = null,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/cgi-bin/template/api_add_template",
            new TemplateAdd(shortId, keywords),
            TemplateJson.Wire.TemplateAdd
        );
        var answer = await calls.SendAsync(call, TemplateJson.Wire.TemplateIdAnswer, cancellation);
        return ApiAnswer.Needs(answer.TemplateId, call.Path, "template_id");
    }

    public Task DeleteAsync(string templateId, CancellationToken cancellation = default)
    {
        var call = ApiCall.Post(
            "/cgi-bin/template/del_private_template",
            new TemplateDelete(templateId),
            TemplateJson.Wire.TemplateDelete
        );
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }

    /// <summary>Sets the two industries that decide which templates may be added. WeChat allows one change a month.</summary>
    public Task SetIndustriesAsync(int first, int second, CancellationToken cancellation = default)
    {
        var call = ApiCall.Post(
            "/cgi-bin/template/api_set_industry",
            new IndustrySet(first.ToString(Invariant), second.ToString(Invariant)),
            TemplateJson.Wire.IndustrySet
        );
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }

    public async Task<TemplateIndustries> GetIndustriesAsync(
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Get("/cgi-bin/template/get_industry");
        var answer = await calls.SendAsync(call, TemplateJson.Wire.IndustryAnswer, cancellation);
        return new(answer.PrimaryIndustry, answer.SecondaryIndustry);
    }
}
