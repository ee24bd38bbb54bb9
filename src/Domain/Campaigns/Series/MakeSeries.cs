using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Series;

/// <param name="Template">Whatever state it is in.</param>
/// <param name="Remind">User name of who is reminded.</param>
public sealed record MakeSeriesRequest(CampaignId Template, SeriesPlan Plan, string Remind);

/// <summary>A campaign comes again each month from now on: its drafts, that is; each is proposed and published like any other.</summary>
public sealed class MakeSeries(
    CampaignDesk desk,
    SeriesDesk series,
    ICampaignSeriesStore store,
    IStaffNames names,
    IStaffActors actors,
    IUnionDirectory unions
)
{
    public async Task<Outcome<CampaignSeriesId>> ExecuteAsync(
        StaffActor actor,
        MakeSeriesRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, CampaignsActs.Edit, request.Template, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        if (!request.Plan.IsValid)
        {
            return SeriesRefusals.PlanInvalid;
        }
        // The window alone may be over: it is another one each month.
        if (CampaignCheck.WhyIncomplete(opened.Value, opened.Value.OpensAt) is not null)
        {
            return SeriesRefusals.TemplateEmpty;
        }
        if (await FindRemindedAsync(request.Remind, now, cancel) is not { } remind)
        {
            return SeriesRefusals.RemindUnknown;
        }
        if (await series.IsRunningAsync(request.Template, cancel))
        {
            return SeriesRefusals.Running;
        }
        var made = CampaignSeries.Of(opened.Value, request.Plan, remind, actor.Id);
        store.Add(made);
        return await series.CloseAsync(actor, "campaigns.series-made", made, now, cancel);
    }

    private async Task<StaffAccountId?> FindRemindedAsync(
        string typed,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await names.FindByUserNameAsync(typed.Trim(), cancel) is { } account
        && await actors.FindAsync(account, now, cancel) is { } reminded
        && await unions.FindRootAsync(cancel) is { } city
        && reminded.May(CampaignsActs.Edit, city.Path)
            ? account
            : null;
}
