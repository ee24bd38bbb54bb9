using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Demo;

/// <summary>
/// A register of invented people for Development: the <c>seed-demo</c> command, and the first start
/// on an empty database. It belongs to no room; it fills several.
/// </summary>
public sealed partial class DemoRegister(
    UnionDbContext db,
    IUnitOfWork work,
    IPersonalDataVault vault,
    TimeProvider clock,
    ILogger<DemoRegister> log
)
{
    private const string Bank = "鹭湾银行";

    /// <summary>A handful of people to try the pages with, one of each kind.</summary>
    public static IReadOnlyList<DemoPerson> Examples { get; } =
    [.. ((int[])[0, 1, 2, 7, 49, 39, 59, 10, 11]).Select(DemoPeople.At)];

    /// <summary>Fills an empty register; does nothing when it holds anything.</summary>
    public async Task SeedAsync(CancellationToken cancel)
    {
        if (await db.Set<UnionOrganization>().AnyAsync(cancel))
        {
            return;
        }
        var unions = DemoUnions.Grow();
        db.AddRange(unions);
        var enterprises = unions.Where(union => union.Level == UnionLevel.Enterprise).ToList();
        for (var i = 0; i < DemoPeople.Count; i++)
        {
            AddPerson(i, DemoPeople.At(i), enterprises[i % enterprises.Count].Id);
        }
        foreach (var i in DemoPeople.Doubles)
        {
            AddPerson(i, DemoPeople.DoubleOf(i), enterprises[(i + 1) % enterprises.Count].Id);
        }
        DemoSeason.AddTo(db, clock.GetUtcNow());
        await work.SaveAsync(cancel);
        LogSeeded(DemoPeople.Count, unions.Count);
    }

    private void AddPerson(int index, DemoPerson person, UnionOrganizationId union)
    {
        var member = Member.Register(
            MemberId.New(),
            union,
            PersonName.Parse(person.Name).Value,
            IdNumber.Parse(person.IdNumber).Value,
            DemoPeople.HasPhone(index) ? PhoneNumber.Parse(person.Phone).Value : null,
            vault
        );
        if (DemoPeople.HasLeft(index))
        {
            member.ChangeState(MemberState.Left);
        }
        db.Add(member);
        db.AddRange(
            person.Cards.Select(number =>
                MemberCard.Issue(
                    MemberCardId.New(),
                    member.Id,
                    CardNumber.Parse(number).Value,
                    Bank,
                    vault
                )
            )
        );
    }

    [LoggerMessage(
        LogLevel.Information,
        "Demo register: {Members} invented members in {Unions} unions."
    )]
    private partial void LogSeeded(int members, int unions);
}
