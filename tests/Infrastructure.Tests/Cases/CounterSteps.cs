using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Tests.Cards;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>What an officer does for a member at the counter.</summary>
internal static class CounterSteps
{
    private static int members;

    /// <summary>In the register, with a card, and never in WeChat.</summary>
    public static async Task<MemberId> MemberAsync(this CaseHost host) =>
        await host.MemberAsync(await host.NobodyAsync());

    /// <summary>As he stands at the counter.</summary>
    public static Task<DemoPerson> NobodyAsync(this CaseHost host) =>
        host.Cards.NewPersonAsync(6_000 + Interlocked.Increment(ref members));

    public static async Task<MemberId> MemberAsync(this CaseHost host, DemoPerson person)
    {
        var number = IdNumber.Parse(person.IdNumber).Value;
        return (
            await host.Cards.AskAsync(
                (IMemberLookup lookup) => lookup.FindByIdNumberAsync(number, default)
            )
        )!.Value;
    }

    public static Task<Outcome<CaseDraft>> OpenForAsync(
        this CaseHost host,
        StaffActor officer,
        Season season,
        MemberId member
    ) =>
        host.Cards.AskAsync(
            (OpenCaseFor open) =>
                open.ExecuteAsync(
                    officer,
                    new(ReturnHome.KindName, season.Round, member),
                    Now,
                    default
                )
        );

    /// <summary>Filled in whole; with the paper, or without.</summary>
    public static async Task<CaseId> FilledForAsync(
        this CaseHost host,
        StaffActor officer,
        Season season,
        MemberId member,
        bool signed = true
    )
    {
        var opened = await host.OpenForAsync(officer, season, member);
        Assert.That(opened.Refusal, Is.Null);
        var id = opened.Value.Id;
        var person = (await host.CaseAsync(id)).PersonId;
        List<MaterialId> photos = [await host.PhotoAsync(person, ReturnHomeFields.Ticket)];
        if (signed)
        {
            photos.Add(await host.PhotoAsync(person, CounterPaper.Field.Code));
        }
        var saved = await host.SaveForAsync(officer, id, photos);
        Assert.That(saved.Refusal, Is.Null);
        return id;
    }

    public static Task<Outcome<CaseDraft>> SaveForAsync(
        this CaseHost host,
        StaffActor officer,
        CaseId id,
        IReadOnlyList<MaterialId>? photos = null
    ) =>
        host.Cards.AskAsync(
            (SaveCaseFor save) =>
                save.ExecuteAsync(
                    officer,
                    new(id, CaseHost.WholeForm.Write(), "counter", photos),
                    Now,
                    default
                )
        );

    public static Task<Outcome<CaseReceipt>> SubmitForAsync(
        this CaseHost host,
        StaffActor officer,
        CaseId id,
        bool promised = true
    ) =>
        host.Cards.AskAsync(
            (SubmitCaseFor submit) => submit.ExecuteAsync(officer, new(id, promised), Now, default)
        );

    /// <summary>Filed, checked, and on its first desk.</summary>
    public static async Task<CaseId> FiledAsync(
        this CaseHost host,
        StaffActor officer,
        Season season,
        MemberId member
    )
    {
        var id = await host.FilledForAsync(officer, season, member);
        Assert.That((await host.SubmitForAsync(officer, id)).Refusal, Is.Null);
        Assert.That((await host.CheckAsync(id)).Refusal, Is.Null);
        return id;
    }
}
