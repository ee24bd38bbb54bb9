using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>A member of a test's own, with a phone and a card.</summary>
public static class NewMember
{
    public const string District = "长屿区总工会";
    private const string Union = "灯塔公交公司工会";

    /// <summary>Nobody the register knows.</summary>
    /// <param name="number">1 to 1999, one a test.</param>
    public static DemoPerson Stranger(int number)
    {
        var first17 = $"990102199001{1 + (number / 1000):D2}{number % 1000:D3}";
        return new DemoPerson(
            "周小敏",
            // Masked it shares no last four digits with the demo's people: texts to either are told apart by them.
            $"1541111{8000 + number}",
            first17 + IdNumber.CheckDigit(first17),
            [$"6288880000{number:D6}"],
            ""
        );
    }

    /// <summary>The same, registered.</summary>
    public static async Task<DemoPerson> AddAsync(int number)
    {
        var person = Stranger(number);
        using var backstage = Stages.Gateway.Backstage();
        return await backstage.AskAsync<IServiceProvider, DemoPerson>(async services =>
        {
            var vault = services.GetRequiredService<IPersonalDataVault>();
            var db = services.GetRequiredService<UnionDbContext>();
            var union = await db.Set<UnionOrganization>().SingleAsync(one => one.Name == Union);
            var member = Member.Register(
                MemberId.New(),
                union.Id,
                PersonName.Parse(person.Name).Value,
                IdNumber.Parse(person.IdNumber).Value,
                PhoneNumber.Parse(person.Phone).Value,
                vault
            );
            var card = CardNumber.Parse(person.Cards[0]).Value;
            db.AddRange(
                member,
                MemberCard.Issue(MemberCardId.New(), member.Id, card, "鹭湾银行", vault)
            );
            await db.SaveChangesAsync();
            return person;
        });
    }
}
