using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Gateway.Cases.Contracts;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Hosting;

namespace WeChatUnion.Gateway.Subsidies;

/// <summary>The member's claim as one message of the chat acts on it, through the use cases all faces call.</summary>
internal sealed class ChatClaim(ChatContext chat)
{
    public SeasonView? Season => Claim.Season;

    private OpenClaim Claim => chat.Service<OpenClaim>();

    private SiteOptions Site => chat.Service<IOptions<SiteOptions>>().Value;

    public string PageUrl => Site.PageUrl(SubsidyPaths.Claim);

    public Task<Outcome<CaseDraft>> OpenAsync() =>
        Claim.FindAsync(chat.Fan, CaseChannel.Chat, chat.Now, chat.Cancel);

    /// <returns>How many photos the claim has now.</returns>
    public async Task<Outcome<int>> TakePhotoAsync(CaseDraft draft, string mediaId) =>
        await chat.Service<AddChatPhoto>()
            .ExecuteAsync(
                chat.Fan,
                new(draft.Id, ReturnHomeFields.Ticket, mediaId),
                chat.Now,
                chat.Cancel
            );

    /// <summary>The tickets start anew; what was handed in stays with its revision, what else the claim has stays too.</summary>
    public async Task<Outcome<CaseDraft>> DropPhotosAsync(CaseDraft draft)
    {
        var all = await chat.Service<ICaseMaterials>().OfAsync(draft.Id, chat.Cancel);
        return await chat.Service<SaveCaseDraft>()
            .ExecuteAsync(
                chat.Fan,
                new(
                    draft.Id,
                    draft.Form,
                    draft.Step,
                    [.. all.Where(one => one.Slot != ReturnHomeFields.Ticket).Select(one => one.Id)]
                ),
                chat.Now,
                chat.Cancel
            );
    }

    public Task<Outcome<CaseDraft>> SaveAsync(CaseId id, ReturnHomeForm form) =>
        chat.Service<SaveCaseDraft>()
            .ExecuteAsync(chat.Fan, new(id, form.Write(), ClaimStep.Sent), chat.Now, chat.Cancel);

    public Task<Outcome<CaseReviewing>> ReviewAsync(CaseId id) =>
        chat.Service<ReviewCase>().ExecuteAsync(chat.Fan, id, chat.Now, chat.Cancel);

    public Task<Outcome<CaseReceipt>> SubmitAsync(CaseDraft draft) =>
        chat.Service<SubmitCase>()
            .ExecuteAsync(
                chat.Fan,
                new(draft.Id, Promised: true, InChat: true, draft.Version),
                chat.Now,
                chat.Cancel
            );

    /// <summary>Why not, and the way to what is missing.</summary>
    public ChatAnswer Refuse(Refusal refusal)
    {
        if (refusal == CaseRefusals.AlreadyApplied)
        {
            return ChatAnswer.Text(
                $"{refusal.Message}\n<a href=\"{Site.PageUrl(CaseLinks.Own)}\">我的办件</a>"
            );
        }
        return ClaimWays.Of(refusal) is { } way
            ? ChatAnswer.Text(
                $"{refusal.Message}\n<a href=\"{Site.PageUrl(way.Path)}\">{way.Text}</a>"
            )
            : ChatAnswer.Text(refusal.Message);
    }
}
