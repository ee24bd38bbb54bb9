using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class PersonJoinMapping : IEntityTypeConfiguration<PersonJoin>
{
    public void Configure(EntityTypeBuilder<PersonJoin> builder)
    {
        builder.ToTable("fans_joins");
        builder.Property(join => join.Id).ValueGeneratedNever();
        builder
            .HasIndex(join => join.AbsorbedId)
            .IsUnique()
            .HasDatabaseName(PersonJoin.OncePerAbsorbed);
        builder.HasIndex(join => join.IntoId).HasDatabaseName("ix_fans_joins_into");
        builder.HasIndex(join => join.At).HasDatabaseName("ix_fans_joins_at");
    }
}
