using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cards;

/// <summary>Taking over, and what staff do, on a host with a database.</summary>
internal static class TakeOverHostSteps
{
    public static async Task BindAsync(this CardHost host, FanIdentity fan, DemoPerson person) =>
        Assert.That(
            (await host.BindAsync(fan, await host.TicketAsync(fan, person))).Succeeded,
            Is.True
        );

    /// <summary>Proves the member and gets the code of the text message.</summary>
    public static async Task<(string Ticket, string Code)> CodeAsync(
        this CardHost host,
        FanIdentity fan,
        DemoPerson person
    )
    {
        var ticket = await host.TicketAsync(fan, person);
        var asked = await host.AskAsync(
            (RequestTakeOverCode ask) =>
                ask.ExecuteAsync(new(fan, ticket, "203.0.113.7"), Now, default)
        );
        Assert.That(asked.Succeeded, Is.True, asked.Refusal?.Code);
        var owner = await host.PersonAsync(fan);
        var id = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<TakeOverCode>()
                    .Where(code =>
                        code.PersonId == owner && code.State == TakeOverCodeState.Waiting
                    )
                    .Select(code => code.Id)
                    .SingleAsync()
        );
        await host.DoAsync<SendTakeOverCode>(send => send.ExecuteAsync(id, Now, default));
        return (ticket, host.Sms.CodeOf($"{id.Value:N}"));
    }

    public static Task<Outcome<BoundCard>> TakeOverAsync(
        this CardHost host,
        FanIdentity fan,
        (string Ticket, string Code) proof
    ) =>
        host.AskAsync(
            (TakeOverCard take) =>
                take.ExecuteAsync(new(fan, proof.Ticket, proof.Code), Now, default)
        );

    public static Task<PersonId> PersonAsync(this CardHost host, FanIdentity fan) =>
        host.AskAsync((IFanDirectory fans) => fans.FindOrCreateAsync(fan, Now, default));

    /// <summary>Bindings of one person of the register, oldest first.</summary>
    public static async Task<List<CardBinding>> BindingsAsync(this CardHost host, DemoPerson person)
    {
        var member = await host.MemberAsync(person);
        return await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<CardBinding>()
                    .AsNoTracking()
                    .Where(binding => binding.MemberId == member)
                    .OrderBy(binding => binding.Id)
                    .ToListAsync()
        );
    }

    public static async Task<MemberId> MemberAsync(this CardHost host, DemoPerson person)
    {
        var number = IdNumber.Parse(person.IdNumber).Value;
        var found = await host.AskAsync(
            (IMemberLookup members) => members.FindByIdNumberAsync(number, default)
        );
        return found!.Value;
    }

    public static async Task<MemberCard> CardAsync(this CardHost host, DemoPerson person)
    {
        var member = await host.MemberAsync(person);
        return await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<MemberCard>()
                    .AsNoTracking()
                    .Where(card => card.MemberId == member)
                    .OrderByDescending(card => card.Id)
                    .FirstAsync()
        );
    }

    /// <summary>A member of a test's own, with a phone and a card.</summary>
    /// <param name="number">1 to 9999.</param>
    public static async Task<DemoPerson> NewPersonAsync(this CardHost host, int number)
    {
        var first17 = $"990102199001{1 + (number / 1000):D2}{number % 1000:D3}";
        var person = new DemoPerson(
            "周小敏",
            $"1541111{number:D4}",
            first17 + IdNumber.CheckDigit(first17),
            [$"6288880000{number:D6}"],
            ""
        );
        var union = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<UnionOrganization>()
                    .Where(one => one.Level == UnionLevel.Enterprise)
                    .OrderBy(one => one.Id)
                    .Select(one => one.Id)
                    .FirstAsync()
        );
        var vault = await host.AskAsync((IPersonalDataVault one) => Task.FromResult(one));
        var member = Member.Register(
            MemberId.New(),
            union,
            PersonName.Parse(person.Name).Value,
            IdNumber.Parse(person.IdNumber).Value,
            PhoneNumber.Parse(person.Phone).Value,
            vault
        );
        var card = MemberCard.Issue(
            MemberCardId.New(),
            member.Id,
            CardNumber.Parse(person.Cards[0]).Value,
            "鹭湾银行",
            vault
        );
        await host.DoAsync<UnionDbContext>(db =>
        {
            db.AddRange(member, card);
            return db.SaveChangesAsync();
        });
        return person;
    }

    /// <summary>Somebody of the staff for the whole city.</summary>
    public static async Task<StaffActor> StaffAsync(this CardHost host, params StaffRole[] roles)
    {
        var root = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<UnionOrganization>()
                    .Where(union => union.ParentId == null)
                    .Select(union => union.Path)
                    .SingleAsync()
        );
        return new(
            StaffAccountId.New(),
            "小王",
            [.. roles.Select(role => new StaffGrant(role, root))]
        );
    }
}
