using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacePartners.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_account_claims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_account_claims", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_account_logins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_account_logins", x => new { x.LoginProvider, x.ProviderKey });
                }
            );

            migrationBuilder.CreateTable(
                name: "access_account_passkeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 900, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_account_passkeys", x => x.CredentialId);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_account_tokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_access_account_tokens",
                        x => new
                        {
                            x.UserId,
                            x.LoginProvider,
                            x.Name,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "access_accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsOperator = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastCodeStep = table.Column<long>(type: "INTEGER", nullable: false),
                    AuthenticatorSince = table.Column<long>(type: "INTEGER", nullable: true),
                    SuspendedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<long>(type: "INTEGER", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_accounts", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_deputyships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AbsentMembershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeputyMembershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NamedByMembershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Roles = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_deputyships", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_email_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProofHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    UndoHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Encrypted = table.Column<byte[]>(type: "BLOB", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_email_changes", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InvitedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Roles = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AcceptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Encrypted = table.Column<byte[]>(type: "BLOB", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_invitations", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_memberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Roles = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    JoinedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_memberships", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastSeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Encrypted = table.Column<byte[]>(type: "BLOB", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sessions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_sign_in_domains",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Proof = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    VerifiedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    VerifiedName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sign_in_domains", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_sign_in_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LinkedAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sign_in_links", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_sign_in_providers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AnswersForAddresses = table.Column<bool>(type: "INTEGER", nullable: false),
                    LetsJoin = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsRequired = table.Column<bool>(type: "INTEGER", nullable: false),
                    NewcomerRoles = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RoleClaim = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RoleRules = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "BLOB", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sign_in_providers", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "measures_measures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FiguresFrom = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Decimals = table.Column<int>(type: "INTEGER", nullable: false),
                    Baseline = table.Column<double>(type: "REAL", nullable: true),
                    BaselinePeriod = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Target = table.Column<double>(type: "REAL", nullable: true),
                    TargetDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Tolerance = table.Column<double>(type: "REAL", nullable: true),
                    TargetDefinition = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Caveats = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CountsPeople = table.Column<bool>(type: "INTEGER", nullable: false),
                    AreaName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LeadOrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReturnedBy = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    LibraryKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DefinedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RetiredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures_measures", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "notifications_notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MembershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ForMembershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReadAt = table.Column<long>(type: "INTEGER", nullable: true),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notifications_notices", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_agreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_agreements", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_document_decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsAccepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    MembershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_document_decisions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_goals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    HorizonYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_goals", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_impact_assessments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Need = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Processing = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Consultation = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Necessity = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Advice = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    AdviceOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HasConsultedRegulator = table.Column<bool>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SignedByMembershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SignedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Flows = table.Column<string>(type: "TEXT", nullable: true),
                    Risks = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_impact_assessments", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_instruments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromOrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToOrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    DrawnUpAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CancelledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CarriedOutAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_instruments", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_organisation_documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    PartnershipIds = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_organisation_documents", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Website = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsPlaceholder = table.Column<bool>(type: "INTEGER", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosureAnnouncedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MergesIntoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_organisations", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_partners",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InvitedAs = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Commitment = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    InvitedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    JoinedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_partners", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_partnerships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LeadOrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Division = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AreaCodes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DaytimePhone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OutOfHoursPhone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ChildrenPhone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SecondStepRoles = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DissolvedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_partnerships", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_published_goals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    HorizonYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_published_goals", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_signatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MembershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_signatures", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_vision_endorsements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    MembershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndorsedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_vision_endorsements", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_vision_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Values = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_vision_versions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_visions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Values = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    PublishedNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    HasUnpublishedChanges = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_visions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "plans_due_date_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MilestoneId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ByMembershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_due_date_changes", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "plans_milestone_reminders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MilestoneId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SendOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SendAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_milestone_reminders", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "plans_milestones",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    IsQuickWin = table.Column<bool>(type: "INTEGER", nullable: false),
                    OwnerOrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerMembershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StatusBeforeClosing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CompletedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ArmedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_milestones", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "plans_progress_notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MilestoneId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorMembershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_progress_notes", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_audit_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Roles = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    InPlaceOf = table.Column<Guid>(type: "TEXT", nullable: true),
                    Act = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Entity = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EntityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Rows = table.Column<int>(type: "INTEGER", nullable: true),
                    Shown = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Sought = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Device = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Network = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Mac = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_entries", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_audit_seals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Previous = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_seals", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_host_audit_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Act = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Entity = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EntityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Rows = table.Column<int>(type: "INTEGER", nullable: true),
                    Shown = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Sought = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Device = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Network = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Mac = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_host_audit_entries", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_host_audit_seals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Previous = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_host_audit_seals", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_mail_messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RetryAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "BLOB", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_mail_messages", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_outbox_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    OccurredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DeliveredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RetryAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_outbox_events", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_checklists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedByMembershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sections = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_checklists", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_consent_wordings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_consent_wordings", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_need_routings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Need = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FanOut = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_need_routings", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_people",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ControllerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ErasedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ErasedBecause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SoughtBy = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_people", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_routing_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Need = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_routing_rules", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_signposts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Need = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_signposts", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "reports_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Headline = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    WentWell = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    WentLessWell = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ComesNext = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    RequestedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Progress = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    BuiltAt = table.Column<long>(type: "INTEGER", nullable: true),
                    HeldUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    Pdf = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_reports", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "services_offers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfferedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    StoppedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_services_offers", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "services_services",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Needs = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    WhoFor = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Cost = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OpeningTimes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Website = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TakesReferrals = table.Column<bool>(type: "INTEGER", nullable: false),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    HandsOverTo = table.Column<Guid>(type: "TEXT", nullable: true),
                    HandsOverOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_services_services", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "measures_definitions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeasureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Numerator = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Denominator = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ValueType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Frequency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Multiplier = table.Column<double>(type: "REAL", nullable: false),
                    SharesDenominator = table.Column<bool>(type: "INTEGER", nullable: false),
                    SeriesLabel = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ChangeNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures_definitions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_measures_definitions_measures_measures_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "measures_measures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "measures_imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeasureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    HeaderKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    ContentKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    AreaBefore = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    UndoneBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures_imports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_measures_imports_measures_measures_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "measures_measures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "measures_observations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeasureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DefinitionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Series = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AreaName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PeriodStart = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PeriodEnd = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PeriodLabel = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Value = table.Column<double>(type: "REAL", nullable: true),
                    Numerator = table.Column<double>(type: "REAL", nullable: true),
                    Denominator = table.Column<double>(type: "REAL", nullable: true),
                    Marker = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    IsNil = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Provenance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SourceRow = table.Column<int>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Replaces = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SupersededAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures_observations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_measures_observations_measures_measures_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "measures_measures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_instrument_signatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InstrumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MembershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_instrument_signatures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partnerships_instrument_signatures_partnerships_instruments_InstrumentId",
                        column: x => x.InstrumentId,
                        principalTable: "partnerships_instruments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_submissions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ClientKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChecklistId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChecklistNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MembershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyedInByMembershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    WorkerName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FollowedByMembershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FilledOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsUrgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ConfirmedByMembershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConfirmedHow = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Needs = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_submissions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_submissions_referrals_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "referrals_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_consents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WordingNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    WordingText = table.Column<string>(type: "TEXT", maxLength: 4800, nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GivenBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedByMembershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawnByMembershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Encrypted = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_consents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_consents_referrals_submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "referrals_submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferringOrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ControllerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Needs = table.Column<string>(type: "TEXT", nullable: false),
                    IsUrgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ViewedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AcceptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AcceptedByMembershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeclinedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DeclineCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CompletedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OutcomeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReroutedFromId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstContactOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FirstContactHow = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Encrypted = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_referrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_referrals_referrals_submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "referrals_submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    MembershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Encrypted = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_events_referrals_referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "referrals_referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_referrals_events_referrals_submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "referrals_submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_account_passkeys_UserId",
                table: "access_account_passkeys",
                column: "UserId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_accounts_NormalizedEmail",
                table: "access_accounts",
                column: "NormalizedEmail",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_accounts_NormalizedUserName",
                table: "access_accounts",
                column: "NormalizedUserName",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_deputyships_DeputyMembershipId_LastDay",
                table: "access_deputyships",
                columns: new[] { "DeputyMembershipId", "LastDay" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_deputyships_PartnershipId_LastDay",
                table: "access_deputyships",
                columns: new[] { "PartnershipId", "LastDay" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_email_changes_AccountId",
                table: "access_email_changes",
                column: "AccountId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_email_changes_ProofHash",
                table: "access_email_changes",
                column: "ProofHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_email_changes_UndoHash",
                table: "access_email_changes",
                column: "UndoHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_invitations_PartnershipId_OrganisationId_SentAt",
                table: "access_invitations",
                columns: new[] { "PartnershipId", "OrganisationId", "SentAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_invitations_TokenHash",
                table: "access_invitations",
                column: "TokenHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_memberships_AccountId",
                table: "access_memberships",
                column: "AccountId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_memberships_PartnershipId_AccountId_OrganisationId",
                table: "access_memberships",
                columns: new[] { "PartnershipId", "AccountId", "OrganisationId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_sessions_AccountId_StartedAt",
                table: "access_sessions",
                columns: new[] { "AccountId", "StartedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_in_domains_ProviderId_Name",
                table: "access_sign_in_domains",
                columns: new[] { "ProviderId", "Name" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_in_domains_VerifiedName",
                table: "access_sign_in_domains",
                column: "VerifiedName",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_in_links_AccountId",
                table: "access_sign_in_links",
                column: "AccountId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_in_links_Issuer_Subject",
                table: "access_sign_in_links",
                columns: new[] { "Issuer", "Subject" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_in_providers_PartnershipId_OrganisationId",
                table: "access_sign_in_providers",
                columns: new[] { "PartnershipId", "OrganisationId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_measures_definitions_MeasureId",
                table: "measures_definitions",
                column: "MeasureId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_measures_definitions_TenantId_MeasureId_Number",
                table: "measures_definitions",
                columns: new[] { "TenantId", "MeasureId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_measures_imports_MeasureId",
                table: "measures_imports",
                column: "MeasureId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_measures_imports_TenantId_HeaderKey",
                table: "measures_imports",
                columns: new[] { "TenantId", "HeaderKey" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_measures_imports_TenantId_MeasureId_ContentKey",
                table: "measures_imports",
                columns: new[] { "TenantId", "MeasureId", "ContentKey" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_measures_measures_TenantId_Name",
                table: "measures_measures",
                columns: new[] { "TenantId", "Name" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_measures_observations_MeasureId",
                table: "measures_observations",
                column: "MeasureId"
            );

            migrationBuilder.CreateIndex(
                name: "ix_measures_observations_revision",
                table: "measures_observations",
                columns: new[]
                {
                    "TenantId",
                    "MeasureId",
                    "DefinitionNumber",
                    "Series",
                    "PeriodStart",
                    "PeriodEnd",
                    "Revision",
                },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_notifications_notices_TenantId_MembershipId_At",
                table: "notifications_notices",
                columns: new[] { "TenantId", "MembershipId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_notifications_notices_TenantId_MembershipId_Key",
                table: "notifications_notices",
                columns: new[] { "TenantId", "MembershipId", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_agreements_TenantId_Kind_Number",
                table: "partnerships_agreements",
                columns: new[] { "TenantId", "Kind", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_document_decisions_TenantId_DocumentId",
                table: "partnerships_document_decisions",
                columns: new[] { "TenantId", "DocumentId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_goals_TenantId_Position",
                table: "partnerships_goals",
                columns: new[] { "TenantId", "Position" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_impact_assessments_TenantId_Number",
                table: "partnerships_impact_assessments",
                columns: new[] { "TenantId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_instrument_signatures_InstrumentId",
                table: "partnerships_instrument_signatures",
                column: "InstrumentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_instrument_signatures_TenantId_InstrumentId_OrganisationId",
                table: "partnerships_instrument_signatures",
                columns: new[] { "TenantId", "InstrumentId", "OrganisationId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_instruments_TenantId_EffectiveOn",
                table: "partnerships_instruments",
                columns: new[] { "TenantId", "EffectiveOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_organisation_documents_ExpiresOn",
                table: "partnerships_organisation_documents",
                column: "ExpiresOn"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_organisation_documents_OrganisationId",
                table: "partnerships_organisation_documents",
                column: "OrganisationId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_organisations_Name",
                table: "partnerships_organisations",
                column: "Name"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_partners_TenantId_InvitedAs",
                table: "partnerships_partners",
                columns: new[] { "TenantId", "InvitedAs" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_partners_TenantId_OrganisationId",
                table: "partnerships_partners",
                columns: new[] { "TenantId", "OrganisationId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_partnerships_Slug",
                table: "partnerships_partnerships",
                column: "Slug",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_published_goals_TenantId_Number_Position",
                table: "partnerships_published_goals",
                columns: new[] { "TenantId", "Number", "Position" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_signatures_TenantId_OrganisationId_Kind_Number",
                table: "partnerships_signatures",
                columns: new[] { "TenantId", "OrganisationId", "Kind", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_vision_endorsements_TenantId_Number_OrganisationId",
                table: "partnerships_vision_endorsements",
                columns: new[] { "TenantId", "Number", "OrganisationId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_vision_versions_TenantId_Number",
                table: "partnerships_vision_versions",
                columns: new[] { "TenantId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_visions_TenantId",
                table: "partnerships_visions",
                column: "TenantId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_plans_due_date_changes_TenantId_MilestoneId_At",
                table: "plans_due_date_changes",
                columns: new[] { "TenantId", "MilestoneId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_plans_milestone_reminders_TenantId_MilestoneId_SendOn",
                table: "plans_milestone_reminders",
                columns: new[] { "TenantId", "MilestoneId", "SendOn" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_plans_milestones_TenantId_DueOn",
                table: "plans_milestones",
                columns: new[] { "TenantId", "DueOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_plans_milestones_TenantId_GoalId",
                table: "plans_milestones",
                columns: new[] { "TenantId", "GoalId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_plans_progress_notes_TenantId_MilestoneId_At",
                table: "plans_progress_notes",
                columns: new[] { "TenantId", "MilestoneId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_entries_TenantId_At",
                table: "platform_audit_entries",
                columns: new[] { "TenantId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_entries_TenantId_EntityId",
                table: "platform_audit_entries",
                columns: new[] { "TenantId", "EntityId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_seals_TenantId_EntryId",
                table: "platform_audit_seals",
                columns: new[] { "TenantId", "EntryId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_seals_TenantId_Number",
                table: "platform_audit_seals",
                columns: new[] { "TenantId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_host_audit_entries_At",
                table: "platform_host_audit_entries",
                column: "At"
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_host_audit_seals_EntryId",
                table: "platform_host_audit_seals",
                column: "EntryId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_host_audit_seals_Number",
                table: "platform_host_audit_seals",
                column: "Number",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_mail_messages_SentAt_RetryAt",
                table: "platform_mail_messages",
                columns: new[] { "SentAt", "RetryAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_events_DeliveredAt_RetryAt",
                table: "platform_outbox_events",
                columns: new[] { "DeliveredAt", "RetryAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_checklists_TenantId_Number",
                table: "referrals_checklists",
                columns: new[] { "TenantId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_consent_wordings_TenantId_Number",
                table: "referrals_consent_wordings",
                columns: new[] { "TenantId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_consents_SubmissionId",
                table: "referrals_consents",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_consents_TenantId_SubmissionId_ServiceId",
                table: "referrals_consents",
                columns: new[] { "TenantId", "SubmissionId", "ServiceId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_events_ReferralId",
                table: "referrals_events",
                column: "ReferralId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_events_SubmissionId",
                table: "referrals_events",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_events_TenantId_ReferralId_At",
                table: "referrals_events",
                columns: new[] { "TenantId", "ReferralId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_events_TenantId_SubmissionId_At",
                table: "referrals_events",
                columns: new[] { "TenantId", "SubmissionId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_need_routings_TenantId_Need",
                table: "referrals_need_routings",
                columns: new[] { "TenantId", "Need" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_people_TenantId",
                table: "referrals_people",
                column: "TenantId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referrals_SubmissionId",
                table: "referrals_referrals",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referrals_TenantId_MadeAt",
                table: "referrals_referrals",
                columns: new[] { "TenantId", "MadeAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referrals_TenantId_OrganisationId_State_SentAt",
                table: "referrals_referrals",
                columns: new[] { "TenantId", "OrganisationId", "State", "SentAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referrals_TenantId_SubmissionId",
                table: "referrals_referrals",
                columns: new[] { "TenantId", "SubmissionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_routing_rules_TenantId_Need_ServiceId",
                table: "referrals_routing_rules",
                columns: new[] { "TenantId", "Need", "ServiceId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_routing_rules_TenantId_ServiceId",
                table: "referrals_routing_rules",
                columns: new[] { "TenantId", "ServiceId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_signposts_TenantId_At",
                table: "referrals_signposts",
                columns: new[] { "TenantId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_submissions_PersonId",
                table: "referrals_submissions",
                column: "PersonId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_submissions_TenantId_ClientKey",
                table: "referrals_submissions",
                columns: new[] { "TenantId", "ClientKey" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_submissions_TenantId_OrganisationId_SubmittedAt",
                table: "referrals_submissions",
                columns: new[] { "TenantId", "OrganisationId", "SubmittedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_submissions_TenantId_Reference",
                table: "referrals_submissions",
                columns: new[] { "TenantId", "Reference" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_submissions_TenantId_SubmittedAt",
                table: "referrals_submissions",
                columns: new[] { "TenantId", "SubmittedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_reports_reports_TenantId_RequestedAt",
                table: "reports_reports",
                columns: new[] { "TenantId", "RequestedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_services_offers_TenantId_OrganisationId",
                table: "services_offers",
                columns: new[] { "TenantId", "OrganisationId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_services_offers_TenantId_ServiceId",
                table: "services_offers",
                columns: new[] { "TenantId", "ServiceId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_services_services_OrganisationId_Name",
                table: "services_services",
                columns: new[] { "OrganisationId", "Name" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "access_account_claims");

            migrationBuilder.DropTable(name: "access_account_logins");

            migrationBuilder.DropTable(name: "access_account_passkeys");

            migrationBuilder.DropTable(name: "access_account_tokens");

            migrationBuilder.DropTable(name: "access_accounts");

            migrationBuilder.DropTable(name: "access_deputyships");

            migrationBuilder.DropTable(name: "access_email_changes");

            migrationBuilder.DropTable(name: "access_invitations");

            migrationBuilder.DropTable(name: "access_memberships");

            migrationBuilder.DropTable(name: "access_sessions");

            migrationBuilder.DropTable(name: "access_sign_in_domains");

            migrationBuilder.DropTable(name: "access_sign_in_links");

            migrationBuilder.DropTable(name: "access_sign_in_providers");

            migrationBuilder.DropTable(name: "measures_definitions");

            migrationBuilder.DropTable(name: "measures_imports");

            migrationBuilder.DropTable(name: "measures_observations");

            migrationBuilder.DropTable(name: "notifications_notices");

            migrationBuilder.DropTable(name: "partnerships_agreements");

            migrationBuilder.DropTable(name: "partnerships_document_decisions");

            migrationBuilder.DropTable(name: "partnerships_goals");

            migrationBuilder.DropTable(name: "partnerships_impact_assessments");

            migrationBuilder.DropTable(name: "partnerships_instrument_signatures");

            migrationBuilder.DropTable(name: "partnerships_organisation_documents");

            migrationBuilder.DropTable(name: "partnerships_organisations");

            migrationBuilder.DropTable(name: "partnerships_partners");

            migrationBuilder.DropTable(name: "partnerships_partnerships");

            migrationBuilder.DropTable(name: "partnerships_published_goals");

            migrationBuilder.DropTable(name: "partnerships_signatures");

            migrationBuilder.DropTable(name: "partnerships_vision_endorsements");

            migrationBuilder.DropTable(name: "partnerships_vision_versions");

            migrationBuilder.DropTable(name: "partnerships_visions");

            migrationBuilder.DropTable(name: "plans_due_date_changes");

            migrationBuilder.DropTable(name: "plans_milestone_reminders");

            migrationBuilder.DropTable(name: "plans_milestones");

            migrationBuilder.DropTable(name: "plans_progress_notes");

            migrationBuilder.DropTable(name: "platform_audit_entries");

            migrationBuilder.DropTable(name: "platform_audit_seals");

            migrationBuilder.DropTable(name: "platform_host_audit_entries");

            migrationBuilder.DropTable(name: "platform_host_audit_seals");

            migrationBuilder.DropTable(name: "platform_mail_messages");

            migrationBuilder.DropTable(name: "platform_outbox_events");

            migrationBuilder.DropTable(name: "referrals_checklists");

            migrationBuilder.DropTable(name: "referrals_consent_wordings");

            migrationBuilder.DropTable(name: "referrals_consents");

            migrationBuilder.DropTable(name: "referrals_events");

            migrationBuilder.DropTable(name: "referrals_need_routings");

            migrationBuilder.DropTable(name: "referrals_routing_rules");

            migrationBuilder.DropTable(name: "referrals_signposts");

            migrationBuilder.DropTable(name: "reports_reports");

            migrationBuilder.DropTable(name: "services_offers");

            migrationBuilder.DropTable(name: "services_services");

            migrationBuilder.DropTable(name: "measures_measures");

            migrationBuilder.DropTable(name: "partnerships_instruments");

            migrationBuilder.DropTable(name: "referrals_referrals");

            migrationBuilder.DropTable(name: "referrals_submissions");

            migrationBuilder.DropTable(name: "referrals_people");
        }
    }
}
