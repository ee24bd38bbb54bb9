using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Domain.Members.Standing;

namespace WeChatUnion.Domain.Members.Register;

/// <inheritdoc />
public sealed class RegisterMember(
    IRegisterStore store,
    IOrganizationStore organizations,
    IStandingStore standings,
    TellStanding telling,
    IAuditTrail audit,
    IPersonalDataVault vault
) : IMemberRegistration
{
    public async Task<RegisteredAs> FindAsync(
        IdDocument number,
        PersonName name,
        CancellationToken cancel
    ) => Judge(await HolderAsync(number, cancel), name);

    public async Task<Outcome<MemberId>> RegisterAsync(
        NewMember member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            !await organizations.HoldActiveAsync(member.Union, cancel)
            || await store.FindUnionAsync(member.Union, cancel) is not { } union
        )
        {
            return RegistrationRefusals.UnionEnded;
        }
        var holder = await HolderAsync(member.Document, cancel);
        return Judge(holder, member.Name) switch
        {
            RegisteredAs.Nobody => Add(member, union, now),
            RegisteredAs.Former => await TakeBackAsync(holder!, member, union, now, cancel),
            RegisteredAs.Member => RegistrationRefusals.AlreadyMember,
            RegisteredAs.Removed => RegistrationRefusals.WasRemoved,
            _ => RegistrationRefusals.DocumentTaken,
        };
    }

    private Task<Member?> HolderAsync(IdDocument number, CancellationToken cancel) =>
        store.FindHolderAsync(vault.Blind(number.Reveal(), Member.IdNumberPurpose), cancel);

    private RegisteredAs Judge(Member? holder, PersonName name) =>
        holder is null ? RegisteredAs.Nobody
        : !NameMatch.IsSame(holder.OpenName(vault), name.Reveal()) ? RegisteredAs.OtherName
        : holder.State switch
        {
            MemberState.Left or MemberState.Transferred => RegisteredAs.Former,
            MemberState.Removed => RegisteredAs.Removed,
            // A double entry's document is that of the member it leads to.
            _ => RegisteredAs.Member,
        };

    private MemberId Add(NewMember from, UnionOrganization union, DateTimeOffset now)
    {
        var id = MemberId.New();
        store.Add(Member.Register(id, union.Id, from.Name, from.Document, from.Phone, vault));
        Log(id, MemberField.Registration, null, union.Name, from, now);
        Record("members.registered", id, union, from, now);
        return id;
    }

    /// <summary>His entry goes on: with his old card, and with what the union knows of him.</summary>
    private async Task<Outcome<MemberId>> TakeBackAsync(
        Member member,
        NewMember from,
        UnionOrganization union,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var (state, phone) = (member.State.ToString(), from.Phone.Reveal());
        member.ChangeState(
            MemberState.InMembership,
            MemberStateReason.Returned,
            UnionCalendar.DayOf(now)
        );
        Log(member.Id, MemberField.State, state, member.State.ToString(), from, now);
        if (member.OrganizationId != union.Id)
        {
            var old = await store.FindUnionAsync(member.OrganizationId, cancel);
            Log(member.Id, MemberField.Organization, old?.Name, union.Name, from, now);
            member.MoveTo(union.Id);
        }
        if (member.OpenPhone(vault) is var known && known != phone)
        {
            Log(member.Id, MemberField.Phone, Masked(known), from.Phone.ToString(), from, now);
            member.CorrectPhone(from.Phone, vault);
            standings.Add(StandingChange.Of(member.Id, now));
        }
        await telling.AddAsync(StandingOf.Member(member, union), now, cancel);
        Record("members.readmitted", member.Id, union, from, now);
        return member.Id;
    }

    private void Log(
        MemberId member,
        MemberField field,
        string? before,
        string? after,
        NewMember from,
        DateTimeOffset now
    ) => store.Add(MemberChange.Of(member, field, before, after, new(null, now, from.Source)));

    private void Record(
        string act,
        MemberId member,
        UnionOrganization union,
        NewMember from,
        DateTimeOffset now
    ) =>
        audit.Record(
            new(act, ActorKind.System, null, $"member:{member.Value}", now, from.Source, union.Path)
        );

    private static string? Masked(string? phone) =>
        PhoneNumber.Parse(phone) is { Succeeded: true, Value: var known } ? known.ToString() : null;
}
