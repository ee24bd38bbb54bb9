using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;

namespace WeChatUnion.Infrastructure.Tests.Members;

public sealed class MemberStoreTests
{
    private readonly DemoPerson person = DemoRegister.Examples[0];
    private CardHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CardHost.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await host.DisposeAsync();

    [Test]
    public async Task Match_ByPhoneAndIdTail_FindsTheMember()
    {
        var phone = PhoneNumber.Parse(person.Phone).Value;

        var right = await MatchAsync(d => d.MatchByPhoneAsync(phone, person.IdLast4, default));
        var wrong = await MatchAsync(d => d.MatchByPhoneAsync(phone, "0000", default));

        Assert.That(right, Is.Not.Null);
        Assert.That(wrong, Is.Null);
    }

    [Test]
    public async Task Match_ByNameAndIdNumber_FindsTheSameMember()
    {
        var number = IdNumber.Parse(person.IdNumber).Value;
        var name = PersonName.Parse(person.Name).Value;
        var phone = PhoneNumber.Parse(person.Phone).Value;

        var byNumber = await MatchAsync(d => d.MatchByIdNumberAsync(number, name, default));
        var byPhone = await MatchAsync(d => d.MatchByPhoneAsync(phone, person.IdLast4, default));

        Assert.That(byNumber, Is.EqualTo(byPhone));
    }

    [Test]
    public async Task Describe_Member_IsMasked()
    {
        var number = IdNumber.Parse(person.IdNumber).Value;
        var name = PersonName.Parse(person.Name).Value;
        var id = await MatchAsync(d => d.MatchByIdNumberAsync(number, name, default));

        var description = await host.AskAsync(
            (IMemberDirectory d) => d.DescribeAsync(id!.Value, default)
        );

        Assert.That(
            $"{description}",
            Does.Not.Contain(person.Phone).And.Not.Contain(person.IdNumber)
        );
        Assert.That(description!.InMembership, Is.True);
    }

    [Test]
    public async Task Store_Register_KeepsNoClearNumberOrNameOnDisk()
    {
        var clear = await host.AskAsync(
            async (UnionDbContext db) =>
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
                var path = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(
                    db.Database.GetConnectionString()
                ).DataSource;
                await using var file = new FileStream(
                    path,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.ReadWrite
                );
                using var reader = new StreamReader(file);
                return await reader.ReadToEndAsync();
            }
        );

        Assert.That(clear, Does.Contain("鹭湾市总工会"), "the file read is the database");
        foreach (var someone in DemoRegister.Examples)
        {
            Assert.That(clear.Contains(someone.Phone, StringComparison.Ordinal), Is.False);
            Assert.That(clear.Contains(someone.IdNumber, StringComparison.Ordinal), Is.False);
            Assert.That(clear.Contains(someone.Cards[0], StringComparison.Ordinal), Is.False);
            Assert.That(clear.Contains(someone.Name, StringComparison.Ordinal), Is.False);
        }
    }

    private Task<MemberId?> MatchAsync(Func<IMemberDirectory, Task<MemberId?>> match) =>
        host.AskAsync(match);
}
