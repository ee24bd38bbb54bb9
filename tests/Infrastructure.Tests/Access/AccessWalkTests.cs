using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.Infrastructure.Tests.Lotteries;

namespace WeChatUnion.Infrastructure.Tests.Access;

/// <summary>
/// Every use case and every query of the console, found in the assemblies, asked by every role of one district about
/// the things of the next: it answers as for an id nobody has, and shows nothing of them.
/// </summary>
public class AccessWalkTests
{
    private static readonly StaffRole[] Roles = Enum.GetValues<StaffRole>();

    /// <summary>For the whole city by decision, or about no single thing (docs/access.md).</summary>
    private static readonly string[] Everywhere =
    [
        "VerifyCardCode",
        "AcknowledgeAlarm",
        "BeginAuditExport",
        "ExportMembers",
    ];

    private CardHost host = null!;
    private District east = null!;
    private District west = null!;
    private string city = null!;

    [OneTimeSetUp]
    public async Task ACityOfDistricts()
    {
        host = await CardHost.StartAsync(more: AddRooms);
        east = await District.FindAsync(host, "望海区总工会");
        west = await District.FindAsync(host, "长屿区总工会");
        city = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<UnionOrganization>()
                    .Where(union => union.ParentId == null)
                    .Select(union => union.Path)
                    .SingleAsync()
        );
        await west.FurnishAsync(host, city, DateTimeOffset.UtcNow);
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [TestCaseSource(nameof(UseCases))]
    public async Task UseCase_AboutTheNextDistrict_AnswersAsForAGuessedId(Type useCase)
    {
        foreach (var role in Roles)
        {
            var actor = Actor(role, east.Path);
            var foreign = await AskAsync(useCase, actor, west.IdOf);
            var guessed = await AskAsync(useCase, actor, _ => Guid.NewGuid());

            Assert.That(foreign, Does.StartWith("refused"), $"{role}");
            Assert.That(foreign, Is.EqualTo(guessed), $"{role}");
        }
    }

    /// <summary>The roles that are let in are those of one act that is declared, and so stands in docs/access.md.</summary>
    [TestCaseSource(nameof(OfOneAct))]
    public async Task UseCase_ByEachRoleOfTheCity_LetsInTheRolesOfOneAct(Type useCase)
    {
        var letIn = new List<StaffRole>();
        foreach (var role in Roles)
        {
            var answer = await AskAsync(useCase, Actor(role, city), _ => Guid.NewGuid());
            if (answer != $"refused {StaffRefusals.NotAllowed.Code}")
            {
                letIn.Add(role);
            }
        }

        Assert.That(
            Acts().Where(act => act.Roles.Order().SequenceEqual(letIn)),
            Is.Not.Empty,
            string.Join(", ", letIn)
        );
    }

    [TestCaseSource(nameof(Queries))]
    public async Task Query_WithinOneDistrict_ShowsNothingOfTheNext(MethodInfo query)
    {
        var scope = new StaffScope([east.Path]);

        var foreign = await ReadAsync(query, scope, west.IdOf);

        foreach (var thing in west.Things)
        {
            Assert.That(foreign, Does.Not.Contain(thing.ToString()), query.Name);
        }
    }

    /// <summary>The walk can see: the same questions, asked by the city, show what is there.</summary>
    [Test]
    public async Task Query_WithinTheCity_ShowsTheThingsOfTheDistrict()
    {
        var seen = new List<string>();
        foreach (var query in Queries().Select(one => (MethodInfo)one.Arguments[0]!))
        {
            seen.Add(await ReadAsync(query, new([city]), west.IdOf));
        }

        var unseen = west.Things.Count(thing =>
            !seen.Exists(text => text.Contains(thing.ToString(), StringComparison.Ordinal))
        );
        // A card is asked for by its whole number, which nobody guesses.
        Assert.That(unseen, Is.LessThanOrEqualTo(1));
        Assert.That(Queries().Count(), Is.GreaterThan(15));
        Assert.That(AllUseCases().Count(), Is.GreaterThan(30));
    }

    private static void AddRooms(IServiceCollection services, IConfiguration configuration)
    {
        CaseHost.AddRooms(services, configuration);
        LotteryHost.AddRooms(services, configuration);
        services.AddPoints();
    }

    private static StaffActor Actor(StaffRole role, string path) =>
        new(StaffAccountId.New(), "某某", [new(role, path)]);

    private async Task<string> AskAsync(Type useCase, StaffActor actor, Func<Type, Guid> idOf)
    {
        var method = useCase.GetMethod("ExecuteAsync")!;
        var arguments = new Walker(actor, StaffScope.Nowhere, idOf).ArgumentsOf(method);
        return await host.InScopeAsync(async services =>
            Said(await ResultAsync(method.Invoke(services.GetService(useCase), arguments)!))
        );
    }

    private async Task<string> ReadAsync(MethodInfo query, StaffScope scope, Func<Type, Guid> idOf)
    {
        var arguments = new Walker(Actor(StaffRole.Auditor, city), scope, idOf).ArgumentsOf(query);
        return await host.InScopeAsync(async services =>
            Said(
                await ResultAsync(
                    query.Invoke(services.GetService(query.DeclaringType!), arguments)!
                )
            )
        );
    }

    private static async Task<object?> ResultAsync(object call)
    {
        await (Task)call;
        return call.GetType().GetProperty("Result")!.GetValue(call);
    }

    private static string Said(object? result)
    {
        var type = result?.GetType();
        if (
            type is not { IsGenericType: true }
            || type.GetGenericTypeDefinition() != typeof(Outcome<>)
        )
        {
            return JsonSerializer.Serialize(result);
        }
        return type.GetProperty("Refusal")!.GetValue(result) is Refusal refusal
            ? $"refused {refusal.Code}"
            : JsonSerializer.Serialize(type.GetProperty("Value")!.GetValue(result));
    }

    private static IEnumerable<TestCaseData> UseCases() =>
        AllUseCases().Where(one => !Everywhere.Contains(((Type)one.Arguments[0]!).Name));

    /// <summary>Unmasked, as the walk asks for it, an export needs two rights.</summary>
    private static IEnumerable<TestCaseData> OfOneAct() =>
        AllUseCases().Where(one => ((Type)one.Arguments[0]!).Name != "ExportMembers");

    private static IEnumerable<TestCaseData> AllUseCases() =>
        from type in typeof(StaffActor).Assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false }
        from method in type.GetMethods()
        where method.Name == "ExecuteAsync"
        where method.GetParameters() is [{ } first, ..] && first.ParameterType == typeof(StaffActor)
        select new TestCaseData(type).SetArgDisplayNames(type.Name);

    private static IEnumerable<TestCaseData> Queries() =>
        from type in typeof(UnionDbContext).Assembly.GetTypes()
        where type.Name.EndsWith("Queries", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        where method.GetParameters() is [{ } first, ..] && first.ParameterType == typeof(StaffScope)
        where method.ReturnType.IsAssignableTo(typeof(Task))
        select new TestCaseData(method).SetArgDisplayNames($"{type.Name}.{method.Name}");

    private static IEnumerable<StaffAct> Acts() =>
        from type in typeof(StaffActor).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        where field.FieldType == typeof(StaffAct)
        select (StaffAct)field.GetValue(null)!;
}
