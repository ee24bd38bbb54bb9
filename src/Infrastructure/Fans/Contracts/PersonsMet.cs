using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans.Contracts;

/// <summary>For the queries of rooms that know only the person. Ask with <c>Any</c>, which looks one person up.</summary>
public static class PersonsMet
{
    /// <summary>Persons with a WeChat identity that was not erased.</summary>
    public static IQueryable<PersonId> Known(UnionDbContext db) =>
        db.Set<Fan>()
            .AsNoTracking()
            .Where(fan => !fan.OpenId.StartsWith(Fan.ErasedPrefix))
            .Select(fan => fan.PersonId);

    /// <summary>Persons of whom an identity was erased; another one may be known.</summary>
    public static IQueryable<PersonId> Erased(UnionDbContext db) =>
        db.Set<Fan>()
            .AsNoTracking()
            .Where(fan => fan.OpenId.StartsWith(Fan.ErasedPrefix))
            .Select(fan => fan.PersonId);

    /// <summary>All identities of these persons, erased ones too.</summary>
    /// <param name="persons">At most some hundreds.</param>
    public static IQueryable<FanAccount> AccountsOf(
        UnionDbContext db,
        IReadOnlyCollection<PersonId> persons
    ) =>
        db.Set<Fan>()
            .AsNoTracking()
            .Where(fan => persons.Contains(fan.PersonId))
            .Select(fan => new FanAccount(fan.Id, fan.PersonId, fan.FirstSeenAt));
}
