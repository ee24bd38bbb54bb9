using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Cases.Materials;

[TestFixtureSource(typeof(TestEngines))]
public sealed class MaterialRowTests(DatabaseProvider provider) : EngineFixture(provider)
{
    [Test]
    public async Task Alike_UpToSixBitsWhereverTheyAre_IsFoundAndNoFurther()
    {
        var hash = Random.Shared.NextInt64();
        var owner = PersonId.New();
        var original = await ReadyAsync(owner, hash);
        // Six bits, spread so that every quarter differs.
        var near = await ReadyAsync(owner, hash ^ 0b11 ^ (1L << 20) ^ (3L << 40) ^ (1L << 63));
        var far = await ReadyAsync(owner, hash ^ 0b111 ^ (1L << 20) ^ (3L << 40) ^ (1L << 63));
        var same = await ReadyAsync(PersonId.New(), hash);

        var alike = await Host.AskAsync(
            (IMaterialStore store) => store.FindAlikeAsync(hash, original.Id, default)
        );

        Assert.That(
            alike.Select(twin => (twin.Id, twin.Distance)),
            Is.EqualTo(new[] { (same.Id, 0), (near.Id, 6) })
        );
        Assert.That(alike.Select(twin => twin.Id), Does.Not.Contain(far.Id));
    }

    /// <summary>Years of white pages share a quarter: what was sent lately is compared.</summary>
    [Test]
    public async Task Alike_BehindMoreThanAreCompared_AreTheLatest()
    {
        const int MoreThanCompared = 5001;
        var hash = Random.Shared.NextInt64();
        // One quarter as in the picture, the others as far as can be.
        var white = hash ^ ~0xFFFFL;
        var rows = Enumerable.Range(0, MoreThanCompared).Select(_ => Ready(PersonId.New(), white));
        await Host.DoAsync<UnionDbContext>(db =>
        {
            db.AddRange(rows.ToList());
            return db.SaveChangesAsync();
        });
        var same = await ReadyAsync(PersonId.New(), hash ^ (3L << 20) ^ (3L << 40) ^ (3L << 60));

        var alike = await Host.AskAsync(
            (IMaterialStore store) => store.FindAlikeAsync(hash, MaterialId.New(), default)
        );

        Assert.That(alike.Select(twin => twin.Id), Is.EqualTo([same.Id]));
    }

    [Test]
    public async Task Same_FileOfAnybody_IsFound()
    {
        var sha = Sha();
        var (mine, other) = (PersonId.New(), PersonId.New());
        var one = await ReceivedAsync(mine, sha);
        var two = await ReceivedAsync(other, sha);

        var twins = await Host.AskAsync(
            (IMaterialStore store) => store.FindSameAsync(sha, one.Id, default)
        );

        Assert.That(twins.Single(), Is.EqualTo(new MaterialTwin(two.Id, other, null, 0)));
    }

    [Test]
    public async Task Take_ByManyAtOnce_GivesEachMaterialToOne()
    {
        var owner = PersonId.New();
        var sent = new List<MaterialId>();
        for (var number = 0; number < 20; number++)
        {
            sent.Add((await ReceivedAsync(owner, Sha())).Id);
        }
        await using var second = await PersistenceHost.StartAsync(Database, Clock);

        var taken = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(node =>
                    (node % 2 == 0 ? Host : second)
                        .Service<IMaterialQueue>()
                        .TakeAsync(100, Now, Now.AddMinutes(5), default)
                )
        );

        var mine = taken.SelectMany(ids => ids).Where(sent.Contains).ToList();
        Assert.That(mine, Is.EquivalentTo(sent));
    }

    [Test]
    public async Task Allowance_AskedByManyAtOnce_IsNotPassed()
    {
        var owner = PersonId.New();
        var day = UnionCalendar.DayOf(Now);
        const long Part = 30 * 1024 * 1024;

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ =>
                    Host.AskAsync(
                        (IMaterialAllowance allowance) =>
                            allowance.TryTakeAsync(owner, Part, day, default)
                    )
                )
        );

        Assert.That(answers.Count(allowed => allowed), Is.EqualTo(6));
        Assert.That(
            await Host.AskAsync((IMaterialAllowance a) => a.IsUsedUpAsync(owner, day, default)),
            Is.False
        );
    }

    [Test]
    public async Task Parts_NotedByManyAtOnce_AreAllThere()
    {
        var upload = MaterialUpload.Begin(
            PersonId.New(),
            new("ticket", MaterialRules.MostBytes, MaterialRules.LeastPartBytes, Sha()),
            Now
        );
        await Host.DoAsync<UnionDbContext>(async db =>
        {
            db.Add(upload);
            await db.SaveChangesAsync();
        });

        await Task.WhenAll(
            Enumerable
                .Range(0, upload.Parts)
                .Select(number =>
                    Host.AskAsync(
                        (IMaterialUploadStore store) =>
                            store.NotePartAsync(upload.Id, number, default)
                    )
                )
        );

        var again = await Host.AskAsync(
            (IMaterialUploadStore store) => store.NotePartAsync(upload.Id, 0, default)
        );
        Assert.That(again, Is.EqualTo(Enumerable.Range(0, 60)));
        Assert.That(
            await Host.AskAsync(
                (IMaterialUploadStore store) =>
                    store.NotePartAsync(MaterialUploadId.New(), 0, default)
            ),
            Is.Null
        );
    }

    [Test]
    public async Task Person_Erased_KeepsOnlyWhatACaseHas()
    {
        var owner = PersonId.New();
        var loose = await ReceivedAsync(owner, Sha());
        var used = await ReceivedAsync(owner, Sha(), one => one.AttachTo(CaseId.New()));
        var erasure = new Erasure(new("wx", "o"), null, owner, PersonalDataKinds.All, true, Now);

        var held = await Host.AskAsync<IServiceProvider, HeldData>(async services =>
        {
            var holder = services
                .GetServices<IPersonalDataHolder>()
                .Single(one => one.Room == "materials");
            var erased = await holder.EraseAsync(erasure, default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return erased;
        });

        Assert.That(held, Is.EqualTo(new HeldData(1, "evidence of cases")));
        Assert.That(await FindAsync(loose.Id), Is.Null);
        Assert.That(await FindAsync(used.Id), Is.Not.Null);
    }

    [Test]
    public async Task Person_WithMaterials_IsToldOfThem()
    {
        var owner = PersonId.New();
        await ReceivedAsync(owner, Sha());
        await ReceivedAsync(owner, Sha(), one => one.AttachTo(CaseId.New()));

        var (told, terms) = await Host.AskAsync<
            IServiceProvider,
            (List<OwnDataSection>, List<ErasureTerms>)
        >(async services =>
        {
            var (sections, found) = (new List<OwnDataSection>(), new List<ErasureTerms>());
            foreach (var room in services.GetServices<IOwnData>())
            {
                sections.AddRange(await room.DescribeAsync(owner, Now, default));
                found.Add(await room.FindTermsAsync(owner, default));
            }
            return (sections, found);
        });

        Assert.That(told.Single(one => one.Title == "上传的材料").Lines, Has.Count.EqualTo(2));
        Assert.That(
            terms.SelectMany(one => one.Deleted),
            Does.Contain("还没有用到申请里的照片和文件")
        );
    }

    [Test]
    public async Task Person_Absorbed_LeavesMaterialsToTheOther()
    {
        var merge = new PersonMerge(PersonId.New(), PersonId.New());
        var material = await ReceivedAsync(merge.Absorbed, Sha());
        async Task<int> ResidueAsync() =>
            (
                await Host.AskAsync(
                    (IMaterialStore store) => store.FindResidueAsync([merge], default)
                )
            ).Count;
        var before = await ResidueAsync();

        await Host.DoAsync<IServiceProvider>(async services =>
        {
            await services
                .GetServices<IPersonMerge>()
                .OfType<MaterialPersonMerge>()
                .Single()
                .MoveAsync(merge, Now, default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });

        Assert.That((before, await ResidueAsync()), Is.EqualTo((1, 0)));
        Assert.That((await FindAsync(material.Id))!.Owner, Is.EqualTo(merge.Into));
    }

    private Task<Material?> FindAsync(MaterialId id) =>
        Host.AskAsync(
            (UnionDbContext db) =>
                db.Set<Material>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id)
        );

    private Task<Material> ReadyAsync(PersonId owner, long hash) =>
        ReceivedAsync(
            owner,
            Sha(),
            one => one.BecomeReady(new PreparedFile(1, hash, null), null, Now)
        );

    private static Material Ready(PersonId owner, long hash)
    {
        var material = Received(owner, Sha());
        material.BecomeReady(new PreparedFile(1, hash, null), null, Now);
        return material;
    }

    private static Material Received(PersonId owner, string sha) =>
        Material.Receive(
            MaterialId.New(),
            owner,
            "ticket",
            new KeptFile(MaterialFormat.Jpeg, 1000, sha),
            Now
        );

    private async Task<Material> ReceivedAsync(
        PersonId owner,
        string sha,
        Action<Material>? change = null
    )
    {
        var material = Received(owner, sha);
        change?.Invoke(material);
        await Host.DoAsync<UnionDbContext>(async db =>
        {
            db.Add(material);
            await db.SaveChangesAsync();
        });
        return material;
    }

    private static string Sha() =>
        Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()) + new string('0', 32);
}
